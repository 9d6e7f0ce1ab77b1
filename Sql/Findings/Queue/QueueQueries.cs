namespace Supervision.Sql.Findings.Queue;

/// <summary>The review queue. A page reads one ordered index from its key on and stops when it is full, whatever the size of the queue.</summary>
public sealed class QueueQueries(Database database) : Queries(database)
{
    /// <summary>As far as a page counts a queue whose filter the queue's own index answers: a thousandth of a second.</summary>
    public const int Most = 10_000;

    // A filter that looks into other tables for each session costs ten times as much.
    private const int MostLookedUp = 1000;

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

    /// <summary>Sessions that the filter lets through over all pages, counted no further than a page can wait for, whatever the size of the queue.</summary>
    /// <returns>The count, and whether there are more.</returns>
    public async Task<(long Count, bool IsMore)> AtLeast(QueueFilter filter, CancellationToken cancel = default)
    {
        var most = filter is { RuleKey: null, Severity: null, IsLead: null, Department: null } ? Most : MostLookedUp;
        var count = await CountUpTo(filter, most + 1, cancel);
        return (Math.Min(count, most), count > most);
    }

    /// <summary>Sessions that the filter lets through, at most so many.</summary>
    public Task<long> CountUpTo(QueueFilter filter, int sessions, CancellationToken cancel = default) => Value<long>(Arguments(filter, Start, sessions), cancel);

    /// <summary>Sessions that the filter lets through, over all pages. Takes as long as the queue is.</summary>
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
        // Whether anything is asked of the findings at all.
        finding = filter is { RuleKey: null, Severity: null, IsLead: null } ? (bool?)null : true,
        ruleKey = filter.RuleKey,
        severity = filter.Severity,
        isLead = filter.IsLead,
        fromDay = filter.FromDay == DateOnly.MinValue ? (DateOnly?)null : filter.FromDay,
        toDay = filter.ToDay == DateOnly.MaxValue ? (DateOnly?)null : filter.ToDay,
        priority = after.Priority,
        startsAtUtc = after.StartsAtUtc,
        sessionId = after.SessionId,
        sessions,
    };
}
