namespace Supervision.Sql.Findings.Queue;

/// <summary>The review queue. A page reads one ordered index from its key on and stops when it is full, whatever the size of the queue.</summary>
public sealed class QueueQueries(Database database) : Queries(database)
{
    /// <summary>The key before the first page of each order but the oldest first.</summary>
    public static QueueKey Start { get; } = new(1000, DateTime.MaxValue, "");

    public static QueueKey OldestStart { get; } = new(0, DateTime.MinValue, "");

    /// <summary>Lines of at most so many sessions after the key, highest priority first.</summary>
    public Task<IReadOnlyList<QueueLine>> ByPriority(QueueFilter filter, QueueKey after, int sessions, CancellationToken cancel = default) =>
        Rows<QueueLine>(Arguments(filter, after, sessions), cancel);

    /// <summary>Lines of at most so many sessions after the key, latest first.</summary>
    public Task<IReadOnlyList<QueueLine>> ByNewest(QueueFilter filter, QueueKey after, int sessions, CancellationToken cancel = default) =>
        Rows<QueueLine>(Arguments(filter, after, sessions), cancel);

    /// <summary>Lines of at most so many sessions after the key, earliest first.</summary>
    public Task<IReadOnlyList<QueueLine>> ByOldest(QueueFilter filter, QueueKey after, int sessions, CancellationToken cancel = default) =>
        Rows<QueueLine>(Arguments(filter, after, sessions), cancel);

    /// <summary>Sessions that the filter lets through, over all pages.</summary>
    // Where the filter asks for findings, starting from them looks at a few of a million sessions instead of at each one.
    public async Task<long> Total(QueueFilter filter, CancellationToken cancel = default) =>
        filter is { RuleKey: null, Severity: null, IsLead: null } ? await Count(filter, cancel) : await CountByFinding(filter, cancel);

    public Task<long> Count(QueueFilter filter, CancellationToken cancel = default) => Value<long>(Arguments(filter, Start, 0), cancel);

    /// <summary>The same number, for a filter that asks for findings.</summary>
    public Task<long> CountByFinding(QueueFilter filter, CancellationToken cancel = default) => Value<long>(Arguments(filter, Start, 0), cancel);

    public Task<IReadOnlyList<string>> Departments(string hallCode, CancellationToken cancel = default) => Rows<string>(new { hallCode }, cancel);

    public Task<IReadOnlyList<ChoiceRow>> Posts(string hallCode, CancellationToken cancel = default) => Rows<ChoiceRow>(new { hallCode }, cancel);

    private static object Arguments(QueueFilter filter, QueueKey after, int sessions) => new
    {
        hallCode = filter.HallCode,
        state = filter.State,
        kind = filter.Kind,
        staffNo = filter.StaffNo,
        postCode = filter.PostCode,
        department = filter.Department,
        ruleKey = filter.RuleKey,
        severity = filter.Severity,
        isLead = filter.IsLead,
        // Null where nothing is asked: a range that holds every day would lead the planner away from the queue's own index.
        fromDay = filter.FromDay == DateOnly.MinValue ? (DateOnly?)null : filter.FromDay,
        toDay = filter.ToDay == DateOnly.MaxValue ? (DateOnly?)null : filter.ToDay,
        priority = after.Priority,
        startsAtUtc = after.StartsAtUtc,
        sessionId = after.SessionId,
        sessions,
    };
}
