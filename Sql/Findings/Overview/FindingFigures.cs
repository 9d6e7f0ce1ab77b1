namespace Supervision.Sql.Findings.Overview;

/// <summary>Counts of findings, sessions and verdicts for the overview; days are hall dates, both included.</summary>
public sealed class FindingFigures(Database database) : Queries(database)
{
    /// <summary>The last day that has a session; null in an empty hall.</summary>
    public Task<LatestDayRow?> LatestDay(string hallCode, CancellationToken cancel = default) => Row<LatestDayRow>(new { hallCode }, cancel);

    /// <summary>By kind; praise is no flag.</summary>
    public Task<IReadOnlyList<DayKindCount>> FindingsByDay(string hallCode, DateOnly firstDay, DateOnly lastDay, CancellationToken cancel = default) =>
        Rows<DayKindCount>(new { hallCode, firstDay, lastDay }, cancel);

    /// <summary>The holding verdict of each finding.</summary>
    public Task<IReadOnlyList<WordCount>> OutcomeCounts(string hallCode, DateOnly firstDay, DateOnly lastDay, CancellationToken cancel = default) =>
        Rows<WordCount>(new { hallCode, firstDay, lastDay }, cancel);

    public Task<SessionCountRow?> SessionCounts(string hallCode, DateOnly firstDay, DateOnly lastDay, CancellationToken cancel = default) =>
        Row<SessionCountRow>(new { hallCode, firstDay, lastDay }, cancel);

    public Task<long> OpenAppeals(string hallCode, CancellationToken cancel = default) => Value<long>(new { hallCode }, cancel);

    /// <summary>The rules that fired most.</summary>
    public Task<IReadOnlyList<ClauseCount>> ClauseCounts(string hallCode, DateOnly firstDay, DateOnly lastDay, int pageSize, CancellationToken cancel = default) =>
        Rows<ClauseCount>(new { hallCode, firstDay, lastDay, pageSize }, cancel);
}

public sealed record LatestDayRow
{
    public DateOnly? Day { get; init; }
}

public sealed record DayKindCount
{
    public required DateOnly Day { get; init; }
    public required string Kind { get; init; }
    public long Found { get; init; }
}

public sealed record WordCount
{
    public required string Word { get; init; }
    public long Found { get; init; }
}

public sealed record SessionCountRow
{
    public long OpenNow { get; init; }
    public long Decided { get; init; }
    public long OpenInPeriod { get; init; }
}

public sealed record ClauseCount
{
    public required string DocumentId { get; init; }
    public required string Clause { get; init; }
    public long Found { get; init; }
    public long Confirmed { get; init; }
}
