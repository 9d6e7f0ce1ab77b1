using Supervision.Sql.Operations.Arrivals;

namespace Supervision.Jobs.Operations.Arrivals;

/// <summary>What a hall's sources delivered on earlier days of the same kind: working days, or days off.</summary>
internal sealed class PastDays
{
    private readonly IReadOnlyList<ArrivalRow> _sameKind;
    private readonly Dictionary<string, ArrivalRow> _before;
    private readonly HashSet<DateOnly> _days;
    private readonly bool _isWorkday;

    private PastDays(bool isWorkday, IReadOnlyList<ArrivalRow> sameKind, IReadOnlyList<ArrivalRow> before)
    {
        _isWorkday = isWorkday;
        _sameKind = sameKind;
        _before = before.ToDictionary(row => row.Source);
        _days = sameKind.Select(row => row.Day).ToHashSet();
    }

    /// <summary>Sources seen on those days, with nothing delivered.</summary>
    public IEnumerable<SourceCountRow> Sources => _sameKind.Select(row => (row.Source, row.Feed)).Distinct()
        .Select(source => new SourceCountRow { Source = source.Source, Feed = source.Feed });

    public static async Task<PastDays> Load(ArrivalQueries queries, string hallCode, DateOnly day, int days, CancellationToken cancel)
    {
        var isWorkday = await IsWorkday(queries, hallCode, day, cancel);
        var kinds = new Dictionary<DateOnly, bool>();
        var rows = new List<ArrivalRow>();
        foreach (var row in await queries.Arrivals(hallCode, day.AddDays(-days), day, cancel))
        {
            if (!kinds.TryGetValue(row.Day, out var kind))
                kinds[row.Day] = kind = await IsWorkday(queries, hallCode, row.Day, cancel);
            if (kind == isWorkday)
                rows.Add(row);
        }
        return new PastDays(isWorkday, rows, await queries.Arrivals(hallCode, day, day.AddDays(1), cancel));
    }

    /// <summary>The source's row for the day; null where nothing came and nothing was due.</summary>
    public ArrivalRow? Compare(string hallCode, DateOnly day, SourceDelivery delivery)
    {
        var (count, refused) = delivery;
        var arrived = count.Parsed + refused;
        var expected = Expected(count);
        if (arrived == 0 && expected.Count is null or 0)
            return null;
        var before = _before.GetValueOrDefault(count.Source);
        var late = before is null ? 0 : before.Late + Math.Max(0, arrived - before.Arrived);
        return new ArrivalRow
        {
            HallCode = hallCode, Day = day, Source = count.Source, Feed = count.Feed, Expected = expected.Count, ExpectedFrom = expected.From,
            Arrived = arrived, Parsed = count.Parsed, Scored = count.Scored, Quarantined = refused, Late = late, State = expected.StateOf(arrived, late),
        };
    }

    private Expectation Expected(SourceCountRow count)
    {
        if (count.Source == "roster")
            return _isWorkday && count.Due is > 0 ? Expectation.Scheduled(count.Due.Value) : Expectation.None;
        if (count.Due is > 0)
            return Expectation.Scheduled(count.Due.Value);
        var seen = _sameKind.Where(row => row.Source == count.Source).ToDictionary(row => row.Day, row => row.Arrived);
        // A source is due from the first day on which it delivered.
        return seen.Count == 0
            ? Expectation.None
            : Expectation.Learnt(_days.Where(day => day >= seen.Keys.Min()).Select(day => seen.GetValueOrDefault(day)).ToList());
    }

    // Without a word in the hall's calendar Monday to Friday are worked.
    private static async Task<bool> IsWorkday(ArrivalQueries queries, string hallCode, DateOnly day, CancellationToken cancel) =>
        await queries.IsWorkday(hallCode, day, cancel) ?? day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
}
