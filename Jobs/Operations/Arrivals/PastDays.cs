using Supervision.Sql.Operations.Arrivals;

namespace Supervision.Jobs.Operations.Arrivals;

/// <summary>What a hall's sources delivered on earlier days of the same kind: working days, or days off.</summary>
internal sealed class PastDays
{
    private readonly IReadOnlyList<ArrivalRow> _sameKind;
    private readonly Dictionary<string, ArrivalRow> _before;
    private readonly HashSet<DateOnly> _days;
    private readonly HashSet<string> _offDuty;
    private readonly bool _isWorkday;

    private PastDays(bool isWorkday, IReadOnlyList<ArrivalRow> sameKind, IReadOnlyList<ArrivalRow> before, IEnumerable<string> offDuty)
    {
        _offDuty = offDuty.Select(line => $"line {line}").ToHashSet(StringComparer.Ordinal);
        _isWorkday = isWorkday;
        _sameKind = sameKind;
        _before = before.ToDictionary(row => row.Source);
        _days = sameKind.Select(row => row.Day).ToHashSet();
    }

    /// <summary>Sources seen on those days that are due on this one, with nothing delivered.</summary>
    /// <param name="today">Sources that delivered on this day.</param>
    public IEnumerable<SourceCountRow> Silent(IReadOnlyCollection<string> today) => _sameKind.Where(row => !today.Contains(row.Source) && !_offDuty.Contains(row.Source))
        .Where(row => !IsUnnamed(row.Source) || !IsSuperseded(row.Source, today))
        .Select(row => (row.Source, row.Feed)).Distinct()
        .Select(source => new SourceCountRow { Source = source.Source, Feed = source.Feed });

    private static bool IsLine(string source) => source.StartsWith("line ", StringComparison.Ordinal) && !IsUnnamed(source);

    private static bool IsUnnamed(string source) => source is "line" or "line in" or "line out";

    // Once the telephone system names its lines, the calls stand there: the sum by direction is no source of its own that fell silent.
    private bool IsSuperseded(string source, IReadOnlyCollection<string> today)
    {
        var named = _sameKind.Where(row => IsLine(row.Source)).Select(row => row.Day).DefaultIfEmpty(DateOnly.MaxValue).Min();
        return (named < DateOnly.MaxValue || today.Any(IsLine)) && !_sameKind.Any(row => row.Source == source && row.Day >= named && row.Arrived > 0);
    }

    public static async Task<PastDays> Load(ArrivalQueries queries, string hallCode, DateOnly day, int days, IEnumerable<string> offDuty, CancellationToken cancel)
    {
        var isWorkday = await IsWorkday(queries, hallCode, day, cancel);
        var kinds = new Dictionary<DateOnly, bool>();
        var rows = new List<ArrivalRow>();
        foreach (var row in await queries.Arrivals(hallCode, day.AddDays(-days), day, cancel))
        {
            if (!kinds.TryGetValue(row.Day, out var kind))
                kinds[row.Day] = kind = await IsWorkday(queries, hallCode, row.Day, cancel);
            // Like with like: Sundays would teach that a counter's silence on a Monday is usual.
            if (kind == isWorkday)
                rows.Add(row);
        }
        return new PastDays(isWorkday, rows, await queries.Arrivals(hallCode, day, day.AddDays(1), cancel), offDuty);
    }

    /// <summary>The source's row for the day; null where nothing came and nothing was due.</summary>
    public ArrivalRow? Compare(string hallCode, DateOnly day, SourceDelivery delivery)
    {
        var (count, refused) = delivery;
        var arrived = count.Parsed + refused;
        var expected = Expected(count);
        // Nothing came and nothing was expected: a row of zeros for each such source would hide the silent ones.
        if (arrived == 0 && expected.Count is null or 0)
            return null;
        var before = _before.GetValueOrDefault(count.Source);
        // Kept from night to night: a file that came late stays known as late after the count is complete.
        var late = before is null ? 0 : before.Late + Math.Max(0, arrived - before.Arrived);
        return new ArrivalRow
        {
            HallCode = hallCode, Day = day, Source = count.Source, Feed = count.Feed, Expected = expected.Count, ExpectedFrom = expected.From,
            Arrived = arrived, Parsed = count.Parsed, Scored = count.Scored, Quarantined = refused, Late = late, State = expected.StateOf(arrived, count.Parsed, late, SilentDays(count.Source)),
        };
    }

    private Expectation Expected(SourceCountRow count)
    {
        if (count.Source == "roster")
            return _isWorkday && count.Due is > 0 ? Expectation.Scheduled(count.Due.Value) : Expectation.None;
        if (count.Due is > 0)
            return Expectation.Scheduled(count.Due.Value);
        var seen = _sameKind.Where(row => row.Source == count.Source).ToDictionary(row => row.Day, row => row.Arrived);
        // A line is due where one of its people is: days on which it was not due left no row of it.
        if (IsLine(count.Source))
            return Expectation.Learnt(seen.Values);
        // A source is due from the first day on which it delivered.
        return seen.Count == 0
            ? Expectation.None
            : Expectation.Learnt(_days.Where(day => day >= seen.Keys.Min()).Select(day => seen.GetValueOrDefault(day)).ToList());
    }

    private int SilentDays(string source) =>
        1 + _sameKind.Where(row => row.Source == source).OrderByDescending(row => row.Day).TakeWhile(row => row.Arrived == 0).Count();

    // Without a word in the hall's calendar Monday to Friday are worked.
    private static async Task<bool> IsWorkday(ArrivalQueries queries, string hallCode, DateOnly day, CancellationToken cancel) =>
        await queries.IsWorkday(hallCode, day, cancel) ?? day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
}
