using System.Globalization;
using Microsoft.AspNetCore.Components;
using Supervision.Dashboard.Accounts;
using Supervision.Dashboard.Layout;
using Supervision.Dashboard.Texts;
using Supervision.Sql;
using Supervision.Sql.Calls;
using Supervision.Sql.Findings.Overview;
using Supervision.Sql.Presence;
using Supervision.Sql.Reviews;

namespace Supervision.Dashboard.Findings;

/// <summary>The hall at a glance: what waits, what was found, how much was seen.</summary>
public partial class Overview
{
    // More colours than this cannot be told apart in a stack.
    private const int KindsDrawn = 6;
    private const string Other = "other";
    private static readonly int[] Periods = [7, 30, 90];
    private int _days;
    private DateOnly _first;
    private DateOnly _last;
    private SessionCountRow _sessions = new();
    private PresenceSumRow _presence = new();
    private CallCoverageRow _calls = new();
    private IReadOnlyList<DayKindCount> _found = [];
    private IReadOnlyList<WordCount> _outcomes = [];
    private IReadOnlyList<LevelCount> _levels = [];
    private IReadOnlyList<ClauseCount> _clauses = [];
    private List<string> _kinds = [];
    private List<Bar> _outcomeBars = [];
    private List<Bar> _levelBars = [];
    private List<Bar> _absenceBars = [];

    /// <summary>One shape of a chart.</summary>
    public sealed record Bar(string Name, double Value);

    [Parameter] public string Hall { get; set; } = "";

    [SupplyParameterFromQuery(Name = "days")] public int? Days { get; set; }

    [Inject] public required Visit Visit { get; init; }

    [Inject] public required Database Database { get; init; }

    private long Rated => _levels.Sum(level => level.Found);

    private long DecidedFlags => _outcomes.Sum(outcome => outcome.Found);

    private long Confirmed => _outcomes.Where(outcome => outcome.Word == "confirmed").Sum(outcome => outcome.Found);

    protected override async Task OnInitializedAsync()
    {
        var cancel = Visit.Context.RequestAborted;
        var findings = new FindingFigures(Database);
        // Only those offered: no address shall ask for the sums of ten years.
        _days = Days is { } days && Periods.Contains(days) ? days : 30;
        // The period ends with the evidence: a hall whose feeds stopped still shows its last days.
        _last = (await findings.LatestDay(Hall, cancel))?.Day ?? Visit.Today;
        _first = _last.AddDays(1 - _days);
        var (from, to) = (Visit.StartUtc(_first), Visit.StartUtc(_last.AddDays(1)));
        _sessions = await findings.SessionCounts(Hall, _first, _last, cancel) ?? _sessions;
        _found = await findings.FindingsByDay(Hall, _first, _last, cancel);
        _outcomes = await findings.OutcomeCounts(Hall, _first, _last, cancel);
        _clauses = await findings.ClauseCounts(Hall, _first, _last, 8, cancel);
        _levels = await new ReviewFigures(Database).LevelCounts(Hall, from, to, cancel);
        _presence = await new PresenceFigures(Database).PresenceSum(Hall, _first, _last, cancel) ?? _presence;
        _calls = await new CallFigures(Database).CallCoverage(Hall, from, to, cancel) ?? _calls;
        Draw(await new PresenceFigures(Database).AbsenceByPost(Hall, _first, _last, cancel));
    }

    private void Draw(IReadOnlyList<PostAbsence> absence)
    {
        var kinds = _found.GroupBy(row => row.Kind).OrderByDescending(kind => kind.Sum(row => row.Found)).Select(kind => kind.Key).ToList();
        if (kinds.Count > KindsDrawn)
        {
            var rest = kinds.Skip(KindsDrawn - 1).ToHashSet(StringComparer.Ordinal);
            _found = _found.GroupBy(row => (row.Day, Kind: rest.Contains(row.Kind) ? Other : row.Kind))
                .Select(group => new DayKindCount { Day = group.Key.Day, Kind = group.Key.Kind, Found = group.Sum(row => row.Found) }).ToList();
            // The rest keeps its share of the height: a stack that left it out would be too low.
            kinds = [.. kinds.Take(KindsDrawn - 1), Other];
        }
        _kinds = kinds;
        _outcomeBars = _outcomes.OrderByDescending(row => row.Found).Select(row => new Bar(Words.Outcome(row.Word), row.Found)).ToList();
        _levelBars = _levels.OrderByDescending(row => row.Level).Select(row => new Bar(OverviewText.Level(row.Level), row.Found)).ToList();
        _absenceBars = absence.Take(8).Select(row => new Bar(row.Name, Math.Round(row.AbsentSeconds / 60.0))).ToList();
    }

    private IReadOnlyList<(string Name, int Colour)> KindLegend => _kinds.Select((kind, number) => (Words.Kind(kind), number % 6 + 1)).ToList();

    // Days without a flag are drawn too, so that the distance on the axis is the distance in time.
    private List<Bar> SeriesOf(string kind)
    {
        var counts = _found.Where(row => row.Kind == kind).ToDictionary(row => row.Day, row => row.Found);
        return DaysOf().Select(day => new Bar(day.ToString("M-d", CultureInfo.InvariantCulture), counts.GetValueOrDefault(day))).ToList();
    }

    private IEnumerable<DateOnly> DaysOf() => Enumerable.Range(0, _days).Select(_first.AddDays);

    private List<IReadOnlyList<string>> DayRows => _found.GroupBy(row => row.Day).OrderBy(day => day.Key)
        .Select(day => (IReadOnlyList<string>)[$"{day.Key:yyyy-MM-dd}", .. _kinds.Select(kind => $"{day.Where(row => row.Kind == kind).Sum(row => row.Found):N0}")]).ToList();

    private static List<IReadOnlyList<string>> Table(List<Bar> bars) => bars.ConvertAll(bar => (IReadOnlyList<string>)[bar.Name, $"{bar.Value:N0}"]);

    private static string Whole(object value) =>
        Convert.ToDouble(value, CultureInfo.InvariantCulture) is var number && number == Math.Floor(number) ? $"{number:N0}" : "";

    private static string Share(long part, long whole) => Percent.Of(whole == 0 ? null : (double)part / whole);

    // Room behind the longest bar, so that its figure stands on the card and not on the bar.
    private static double Room(List<Bar> bars) => bars.Count == 0 ? 1 : Step(bars) * Math.Ceiling(bars.Max(bar => bar.Value) * 1.12 / Step(bars));

    // 1, 2 or 5 times a power of ten: figures that an axis is read by.
    private static double Step(List<Bar> bars)
    {
        var rough = Math.Max(1, (bars.Count == 0 ? 1 : bars.Max(bar => bar.Value)) / 4);
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        return power * (rough / power) switch { <= 1 => 1, <= 2 => 2, <= 5 => 5, _ => 10 };
    }
}
