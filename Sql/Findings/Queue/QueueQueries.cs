namespace Supervision.Sql.Findings.Queue;

/// <summary>The review queue. A page reads one ordered index from its key on and stops when it is full, whatever the size of the queue.</summary>
public sealed class QueueQueries(Database database) : Queries(database)
{
    /// <summary>As far as a page counts a queue whose filter the queue's own index answers: a thousandth of a second.</summary>
    public const int Most = 10_000;

    // A filter that looks into other tables, or at the date of each session, costs ten times as much; so many are looked at.
    private const int MostLookedAt = 2000;

    // So many sessions are found by their findings and sorted in a few hundredths of a second. What more findings have is met soon on the way through the queue.
    internal const int MostSorted = 5000;

    /// <summary>The key before the first page of each order but the oldest first.</summary>
    public static QueueKey Start { get; } = new(1000, DateTime.MaxValue, "");

    public static QueueKey OldestStart { get; } = new(0, DateTime.MinValue, "");

    /// <summary>Lines of at most so many sessions after the key, highest priority first.</summary>
    public async Task<IReadOnlyList<QueueLine>> ByPriority(QueueFilter filter, QueueKey after, int sessions, CancellationToken cancel = default) =>
        await Rows<QueueLine>(Arguments(await Weighed(filter, cancel), after, sessions), cancel);

    /// <summary>Lines of at most so many sessions after the key, latest first.</summary>
    public async Task<IReadOnlyList<QueueLine>> ByNewest(QueueFilter filter, QueueKey after, int sessions, CancellationToken cancel = default) =>
        await Rows<QueueLine>(Arguments(await Weighed(filter, cancel), after, sessions), cancel);

    /// <summary>Lines of at most so many sessions after the key, earliest first.</summary>
    public async Task<IReadOnlyList<QueueLine>> ByOldest(QueueFilter filter, QueueKey after, int sessions, CancellationToken cancel = default) =>
        await Rows<QueueLine>(Arguments(await Weighed(filter, cancel), after, sessions), cancel);

    /// <summary>Sessions that the filter lets through over all pages, counted no further than a page can wait for, whatever the size of the queue.</summary>
    /// <returns>The count, and whether there may be more.</returns>
    public async Task<(long Count, bool IsMore)> AtLeast(QueueFilter filter, CancellationToken cancel = default)
    {
        if (filter.Department is not null || filter.FromDay > DateOnly.MinValue || filter.ToDay < DateOnly.MaxValue || (filter.AsksFindings && !await IsFew(filter, cancel)))
            return await CountAmong(filter, MostLookedAt, cancel) is { } among ? (among.Fitting, among.Looked == MostLookedAt) : (0, false);
        // One more than is shown, to know whether there are more.
        var count = await CountUpTo(filter, Most + 1, cancel);
        return (Math.Min(count, Most), count > Most);
    }

    /// <summary>Sessions that the filter lets through, at most so many.</summary>
    public async Task<long> CountUpTo(QueueFilter filter, int sessions, CancellationToken cancel = default) =>
        await Value<long>(Arguments(await Weighed(filter, cancel), Start, sessions), cancel);

    /// <summary>How many of the queue's first sessions the filter lets through.</summary>
    /// <param name="sessions">How many are looked at.</param>
    public Task<QueueCount?> CountAmong(QueueFilter filter, int sessions, CancellationToken cancel = default) => Row<QueueCount>(Arguments(filter, Start, sessions), cancel);

    /// <summary>Findings that the filter asks for, at most so many.</summary>
    public Task<long> CountFindings(QueueFilter filter, int sessions, CancellationToken cancel = default) => Value<long>(Arguments(filter, Start, sessions), cancel);

    /// <summary>Sessions that the filter lets through, over all pages. Takes as long as the queue is.</summary>
    // Where the filter asks for findings, starting from them looks at a few of a million sessions instead of at each one.
    public async Task<long> Total(QueueFilter filter, CancellationToken cancel = default) =>
        filter.AsksFindings ? await CountByFinding(filter, cancel) : await Count(filter, cancel);

    public Task<long> Count(QueueFilter filter, CancellationToken cancel = default) => Value<long>(Arguments(filter, Start, 0), cancel);

    /// <summary>The same number, for a filter that asks for findings.</summary>
    public Task<long> CountByFinding(QueueFilter filter, CancellationToken cancel = default) => Value<long>(Arguments(filter, Start, 0), cancel);

    /// <summary>What waits, by rule, severity and standing. Takes as long as the queue is.</summary>
    public Task<IReadOnlyList<WaitingRow>> WaitingByRule(string hallCode, CancellationToken cancel = default) => Rows<WaitingRow>(new { hallCode }, cancel);

    public Task<IReadOnlyList<string>> Departments(string hallCode, CancellationToken cancel = default) => Rows<string>(new { hallCode }, cancel);

    public Task<IReadOnlyList<ChoiceRow>> Posts(string hallCode, CancellationToken cancel = default) => Rows<ChoiceRow>(new { hallCode }, cancel);

    // A rule that three findings name would otherwise be looked for in every session that waits.
    private async Task<bool> IsFew(QueueFilter filter, CancellationToken cancel) => filter.AsksFindings && await CountFindings(filter, MostSorted + 1, cancel) <= MostSorted;

    private async Task<QueueFilter> Weighed(QueueFilter filter, CancellationToken cancel) => filter with { IsFew = await IsFew(filter, cancel) };

    private static object Arguments(QueueFilter filter, QueueKey after, int sessions) => new
    {
        hallCode = filter.HallCode,
        state = filter.State,
        kind = filter.Kind,
        staffNo = filter.StaffNo,
        postCode = filter.PostCode,
        department = filter.Department,
        leastPriority = filter.LeastPriority,
        belowPriority = filter.BelowPriority,
        // Whether each session is asked for its findings, or found by them.
        finding = !filter.IsFew && filter.AsksFindings ? true : (bool?)null,
        few = filter.IsFew ? true : (bool?)null,
        ruleKey = filter.IsFew ? null : filter.RuleKey,
        severity = filter.IsFew ? null : filter.Severity,
        isLead = filter.IsFew ? null : filter.IsLead,
        fewRuleKey = filter.FewRuleKey,
        fewSeverity = filter.FewSeverity,
        fewIsLead = filter.FewIsLead,
        // Named, so that the index that begins with it can be used.
        anyLead = filter.IsLead is null ? true : (bool?)null,
        fewAny = filter.IsFew && filter.IsLead is null ? true : (bool?)null,
        fromDay = filter.FromDay == DateOnly.MinValue ? (DateOnly?)null : filter.FromDay,
        toDay = filter.ToDay == DateOnly.MaxValue ? (DateOnly?)null : filter.ToDay,
        priority = after.Priority,
        startsAtUtc = after.StartsAtUtc,
        sessionId = after.SessionId,
        sessions,
    };
}
