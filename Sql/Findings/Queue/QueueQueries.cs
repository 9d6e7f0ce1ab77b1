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

    /// <summary>The same filter with the place where its queue begins, for a page that asks for its lines and their count.</summary>
    public async Task<QueueFilter> Weighed(QueueFilter filter, CancellationToken cancel = default) =>
        filter.Way is null && IsAskedBeside(filter) ? filter with { Way = await Way(filter, cancel) } : filter;

    /// <summary>Sessions that the filter lets through over all pages, counted no further than a page can wait for, whatever the size of the queue.</summary>
    /// <returns>The count, and whether there may be more.</returns>
    public async Task<(long Count, bool IsMore)> AtLeast(QueueFilter filter, CancellationToken cancel = default)
    {
        filter = await Weighed(filter, cancel);
        if (filter.Way is QueueWay.Queue)
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
    // EachDay.part.sql hides the day from the planner, which without statistics of its index would sort a year's sessions instead of walking the queue.
    public Task<QueueCount?> CountAmong(QueueFilter filter, int sessions, CancellationToken cancel = default) => Row<QueueCount>(Arguments(filter, Start, sessions), cancel);

    /// <summary>Findings that the filter asks for, at most so many.</summary>
    public Task<long> CountFindings(QueueFilter filter, int sessions, CancellationToken cancel = default) => Value<long>(Arguments(filter, Start, sessions), cancel);

    /// <summary>Sessions of the days that the filter asks for, at most so many.</summary>
    public Task<long> CountDays(QueueFilter filter, int sessions, CancellationToken cancel = default) => Value<long>(Arguments(filter, Start, sessions), cancel);

    /// <summary>Sessions of the people and of the posts of the department, at most so many; one that has both counts twice.</summary>
    public Task<long> CountUnit(QueueFilter filter, int sessions, CancellationToken cancel = default) => Value<long>(Arguments(filter, Start, sessions), cancel);

    /// <summary>Sessions that the filter lets through, over all pages. Takes as long as the queue is.</summary>
    // Where the filter asks for findings, starting from them looks at a few of a million sessions instead of at each one.
    public async Task<long> Total(QueueFilter filter, CancellationToken cancel = default) =>
        filter.AsksFindings ? await CountByFinding(filter with { Way = null }, cancel) : await Count(filter with { Way = null }, cancel);

    public Task<long> Count(QueueFilter filter, CancellationToken cancel = default) => Value<long>(Arguments(filter, Start, 0), cancel);

    /// <summary>The same number, for a filter that asks for findings.</summary>
    public Task<long> CountByFinding(QueueFilter filter, CancellationToken cancel = default) => Value<long>(Arguments(filter, Start, 0), cancel);

    /// <summary>What waits, by rule, severity and standing. Takes as long as the queue is.</summary>
    public Task<IReadOnlyList<WaitingRow>> WaitingByRule(string hallCode, CancellationToken cancel = default) => Rows<WaitingRow>(new { hallCode }, cancel);

    public Task<IReadOnlyList<string>> Departments(string hallCode, CancellationToken cancel = default) => Rows<string>(new { hallCode }, cancel);

    public Task<IReadOnlyList<ChoiceRow>> Posts(string hallCode, CancellationToken cancel = default) => Rows<ChoiceRow>(new { hallCode }, cancel);

    private static bool AsksDays(QueueFilter filter) => filter.FromDay > DateOnly.MinValue || filter.ToDay < DateOnly.MaxValue;

    // What no order of the queue has its own index for.
    private static bool IsAskedBeside(QueueFilter filter) => filter.AsksFindings || AsksDays(filter) || filter.Department is not null;

    // A rule that three findings name, or a unit that nobody waits in, would otherwise be looked for in every session that waits.
    private async Task<QueueWay> Way(QueueFilter filter, CancellationToken cancel)
    {
        if (filter.AsksFindings && await CountFindings(filter, MostSorted + 1, cancel) <= MostSorted)
            return QueueWay.Findings;
        if (AsksDays(filter) && await CountDays(filter, MostSorted + 1, cancel) <= MostSorted)
            return QueueWay.Days;
        return filter.Department is not null && await CountUnit(filter, MostSorted + 1, cancel) <= MostSorted ? QueueWay.Department : QueueWay.Queue;
    }

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
        ruleKey = filter.RuleKey,
        severity = filter.Severity,
        isLead = filter.IsLead,
        fromDay = From(filter),
        toDay = To(filter),
        // All values named where none is asked for, so that the index can be used behind them; the index itself, because statistics of a hall with one busy rule make both look alike.
        anyRule = Given(filter.RuleKey is null),
        anySeverity = Given(filter.Severity is null),
        anyLead = Given(filter.IsLead is null),
        // Whether each session is asked for its findings, or found by them.
        finding = Given(filter.AsksFindings && filter.Way is not QueueWay.Findings),
        eachRule = Given(filter.RuleKey is not null && filter.Way is not QueueWay.Findings),
        eachSeverity = Given(filter.Severity is not null && filter.Way is not QueueWay.Findings),
        eachLead = Given(filter.IsLead is not null && filter.Way is not QueueWay.Findings),
        few = Given(filter.Way is not null and not QueueWay.Queue),
        fewFindings = Given(filter.Way is QueueWay.Findings),
        fewKind = Given(filter.Way is QueueWay.Findings && filter.Kind is not null),
        fewRule = Given(filter.Way is QueueWay.Findings && filter.RuleKey is not null),
        fewAnyRule = Given(filter.Way is QueueWay.Findings && filter.RuleKey is null),
        fewSeverity = Given(filter.Way is QueueWay.Findings && filter.Severity is not null),
        fewAnySeverity = Given(filter.Way is QueueWay.Findings && filter.Severity is null),
        fewLead = Given(filter.Way is QueueWay.Findings && filter.IsLead is not null),
        fewAnyLead = Given(filter.Way is QueueWay.Findings && filter.IsLead is null),
        fewDays = Given(filter.Way is QueueWay.Days),
        fewFrom = Given(filter.Way is QueueWay.Days && filter.FromDay > DateOnly.MinValue),
        fewTo = Given(filter.Way is QueueWay.Days && filter.ToDay < DateOnly.MaxValue),
        fewUnit = Given(filter.Way is QueueWay.Department),
        priority = after.Priority,
        startsAtUtc = after.StartsAtUtc,
        sessionId = after.SessionId,
        sessions,
    };

    private static DateOnly? From(QueueFilter filter) => filter.FromDay == DateOnly.MinValue ? null : filter.FromDay;

    private static DateOnly? To(QueueFilter filter) => filter.ToDay == DateOnly.MaxValue ? null : filter.ToDay;

    private static bool? Given(bool isGiven) => isGiven ? true : null;
}
