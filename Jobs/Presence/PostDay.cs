namespace Supervision.Jobs.Presence;

/// <summary>One post on one hall date: required time and what each second of it counts as.</summary>
public sealed record PostDay
{
    private const int ShortestUnobservedMilliseconds = 60_000;

    public required string PostCode { get; init; }

    public required DateOnly Day { get; init; }

    /// <summary>hall, national or unknown: who says that the date is worked.</summary>
    public required string CalendarSource { get; init; }

    public required IntervalSet Required { get; init; }

    public required IntervalSet Present { get; init; }

    public required IntervalSet Cover { get; init; }

    public required IntervalSet Leave { get; init; }

    public required IntervalSet Reported { get; init; }

    public required IntervalSet Unobserved { get; init; }

    public required IntervalSet Absent { get; init; }

    public IReadOnlyList<Episode> Episodes { get; init; } = [];

    /// <summary>Unobserved stretches worth a line of their own.</summary>
    public IEnumerable<Interval> LongUnobserved => Unobserved.Where(stretch => stretch.Milliseconds >= ShortestUnobservedMilliseconds);

    /// <summary>The parts in the order of subtraction; together they are the required time.</summary>
    public IEnumerable<(string Kind, IntervalSet Seconds)> Parts =>
    [
        ("present", Present), ("cover", Cover), ("leave", Leave), ("reported", Reported), ("unobserved", Unobserved), ("absent", Absent),
    ];

    /// <summary>The parts as one timeline.</summary>
    public IEnumerable<(string Kind, Interval Span)> Spans =>
        Parts.SelectMany(part => part.Seconds.Select(span => (part.Kind, span))).OrderBy(part => part.span.Start);
}
