using System.Globalization;
using Supervision.Dashboard.Accounts;
using Supervision.Jobs.Rulebook.Systems;
using Supervision.Sql;
using Supervision.Sql.Findings.Overview;
using Supervision.Sql.Rulebook;

namespace Supervision.Dashboard.Rulebook;

/// <summary>One system with what arrived that could prove a breach, and what was found.</summary>
/// <param name="Arrived">Rows of each evidence letter in the month.</param>
public sealed record SystemLine(SupervisedSystem System, IReadOnlyList<(string Letter, long Rows)> Arrived, long Found, long Decided)
{
    /// <summary>Silence says nothing where nothing could have spoken.</summary>
    public bool IsBlind => Arrived.All(evidence => evidence.Rows == 0);
}

/// <summary>All systems over one calendar month of a hall.</summary>
public sealed record SystemsView(DateOnly Month, IReadOnlyList<SystemLine> Lines)
{
    internal static async Task<SystemsView> Read(Database database, Visit visit, string? month, CancellationToken cancel)
    {
        var hall = visit.Hall.HallCode;
        var first = DateOnly.TryParseExact(month + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var asked) && asked.Year is >= 2000 and <= 2058
            ? asked
            : await LastMonth(database, visit, cancel);
        var last = first.AddMonths(1).AddDays(-1);
        var (fromUtc, untilUtc) = (visit.StartUtc(first), visit.StartUtc(first.AddMonths(1)));
        var queries = new SystemQueries(database);
        var evidence = await queries.EvidenceCounts(hall, fromUtc, untilUtc, first, last, cancel);
        var rules = await queries.RuleCounts(hall, first, last, cancel);
        var inspections = await queries.InspectionCounts(hall, fromUtc, untilUtc, cancel);
        return new SystemsView(first, SupervisedSystem.All.Select(system => Line(system, evidence, rules, inspections)).ToList());
    }

    private static SystemLine Line(SupervisedSystem system, EvidenceCountRow evidence, IReadOnlyList<RuleCountRow> rules, IReadOnlyList<ClauseCountRow> inspections)
    {
        var found = rules.Where(rule => system.Covers(rule.RuleKey, $"{rule.DocumentId} {rule.Clause}")).ToList();
        var inspected = inspections.Where(row => system.Covers(SupervisedSystem.Inspection, row.Clause)).Sum(row => row.Total);
        return new SystemLine(system, system.Evidence.Select(letter => (letter, Rows(letter, evidence, inspected))).ToList(), found.Sum(row => row.Total), found.Sum(row => row.Decided));
    }

    private static long Rows(string letter, EvidenceCountRow evidence, long inspected) => letter switch
    {
        "C" => evidence.Transcripts,
        "D" => evidence.TelephoneRecords,
        "V" => evidence.Clips,
        "B" => evidence.Comments,
        "H" => evidence.Reviews,
        "K" => evidence.Cases,
        "R" => evidence.Shifts,
        "Q" => evidence.Tickets,
        _ => inspected,
    };

    /// <summary>The month before this one; a hall whose evidence ends earlier is shown its own last month.</summary>
    private static async Task<DateOnly> LastMonth(Database database, Visit visit, CancellationToken cancel)
    {
        var previous = new DateOnly(visit.Today.Year, visit.Today.Month, 1).AddMonths(-1);
        return (await new FindingFigures(database).LatestDay(visit.Hall.HallCode, cancel))?.Day is { } latest && latest < previous
            ? new DateOnly(latest.Year, latest.Month, 1)
            : previous;
    }
}
