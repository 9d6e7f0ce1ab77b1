using System.Globalization;
using Supervision.Dashboard.Accounts;
using Supervision.Sql;
using Supervision.Sql.Accounts;
using Supervision.Sql.Deadlines;
using Supervision.Sql.Deadlines.Board;

namespace Supervision.Dashboard.Deadlines;

/// <summary>One review, comment, case or appointment with its open clocks and the steps taken, each by the name of who took it.</summary>
/// <param name="Group">soon, overdue, later or still: what to do about it today.</param>
public sealed record BoardItem(BoardSubject Subject, IReadOnlyList<ClockRow> Clocks, IReadOnlyList<ClockStepRow> Steps, string Group);

/// <summary>The open clocks as the address narrows them, the most urgent evidence first.</summary>
public sealed record DeadlineBoard(IReadOnlyList<BoardItem> Items, IReadOnlyDictionary<string, int> Counts, int All)
{
    // What an officer can look through in one sitting; the pages reach the rest.
    private const int Shown = 25;

    internal static readonly string[] Kinds = ["review", "comment", "case", "appointment", "ledger"];

    /// <param name="kind">Null for all kinds.</param>
    /// <param name="show">overdue, soon, paused or unknown; null for all.</param>
    internal static async Task<DeadlineBoard> Read(Database database, Visit visit, string? kind, string? show, CancellationToken cancel)
    {
        var queries = new DeadlineQueries(database);
        // Read whole: the counts beside the filters need all of them, and open clocks are few.
        var clocks = (await queries.OpenClocks(visit.Hall.HallCode, cancel)).Where(clock => kind is null || clock.SubjectKind == kind).ToList();
        var subjects = (await new DeadlineBoardQueries(database).OpenSubjects(visit.Hall.HallCode, cancel))
            // A person with two staff rows makes two lines of one subject.
            .DistinctBy(subject => (subject.SubjectKind, subject.SubjectKey)).ToDictionary(subject => (subject.SubjectKind, subject.SubjectKey));
        var steps = new List<ClockStepRow>();
        // By kind, as the key of the steps begins: one look for all of them would read the whole table.
        foreach (var each in kind is null ? Kinds : [kind])
            steps.AddRange(await queries.Steps(visit.Hall.HallCode, each, cancel));
        var names = steps.Count == 0 ? [] : (await new AccountQueries(database).Accounts(cancel)).ToDictionary(account => account.AccountId, account => account.DisplayName);
        var stepsOf = steps.Select(step => step with { DoneBy = names.GetValueOrDefault(step.DoneBy, step.DoneBy) }).ToLookup(step => (step.SubjectKind, step.SubjectKey));
        var chosen = clocks.GroupBy(clock => (clock.SubjectKind, clock.SubjectKey)).Where(group => group.Any(clock => Fits(clock, show, visit.NowUtc)))
            .Select(group => (group.Key, Clocks: group.ToList(), Urgency: GroupOf(group, visit.NowUtc))).OrderBy(group => Array.IndexOf(Order, group.Urgency)).ToList();
        return new DeadlineBoard(
            chosen.Skip(First(visit)).Take(Shown).Select(group => new BoardItem(subjects[group.Key], group.Clocks, stepsOf[group.Key].ToList(), group.Urgency)).ToList(),
            new[] { "overdue", "soon", "paused", "unknown" }.ToDictionary(word => word, word => clocks.Count(clock => Fits(clock, word, visit.NowUtc))),
            chosen.Count);
    }

    /// <summary>Where the next page starts; null on the last.</summary>
    internal static string? Next(Visit visit, int all) => First(visit) + Shown < all ? (First(visit) + Shown).ToString(CultureInfo.InvariantCulture) : null;

    private static int First(Visit visit) => int.TryParse(visit.Query["after"], NumberStyles.None, CultureInfo.InvariantCulture, out var first) ? first : 0;

    // What can still be met comes before what is lost already; one urgent clock decides for its evidence.
    private static readonly string[] Order = ["soon", "overdue", "later", "still"];

    private static string GroupOf(IEnumerable<ClockRow> clocks, DateTime nowUtc)
    {
        var words = clocks.Select(clock => Fits(clock, "soon", nowUtc) ? "soon" : ClockWords.Group(clock, nowUtc) switch { "overdue" => "overdue", "due" => "later", _ => "still" }).ToHashSet();
        return Order.First(words.Contains);
    }

    private static bool Fits(ClockRow clock, string? show, DateTime nowUtc) => show switch
    {
        "overdue" => ClockWords.Group(clock, nowUtc) == "overdue",
        // The 48 hours in which the shortest clock, the verification of a bad review (S3 三(二)9), runs out.
        "soon" => ClockWords.Group(clock, nowUtc) == "due" && clock.DueAtUtc < nowUtc.AddHours(48),
        "paused" => clock.State == "paused",
        "unknown" => ClockWords.Group(clock, nowUtc) == "unknown",
        _ => true,
    };
}
