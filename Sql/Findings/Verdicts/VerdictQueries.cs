namespace Supervision.Sql.Findings.Verdicts;

/// <summary>Human judgements: a verdict is only ever added, never changed.</summary>
public sealed class VerdictQueries(Database database) : Queries(database)
{
    public Task<FindingRow?> Finding(string hallCode, string findingId, CancellationToken cancel = default) =>
        Row<FindingRow>(new { hallCode, findingId }, cancel);

    /// <summary>All verdicts of one finding, by number.</summary>
    public Task<IReadOnlyList<VerdictRow>> VerdictsOfFinding(string hallCode, string findingId, CancellationToken cancel = default) =>
        Rows<VerdictRow>(new { hallCode, findingId }, cancel);

    /// <summary>All verdicts of a session's findings, by finding and number.</summary>
    public Task<IReadOnlyList<VerdictRow>> VerdictsOfSession(string hallCode, string sessionId, CancellationToken cancel = default) =>
        Rows<VerdictRow>(new { hallCode, sessionId }, cancel);

    public Task<int> AddVerdict(VerdictRow verdict, CancellationToken cancel = default) => Execute(verdict, cancel);

    /// <summary>Sets what the finding's verdicts amount to; evidence that changed before has been seen by now.</summary>
    public Task<int> SetFindingState(string hallCode, string findingId, string state, CancellationToken cancel = default) =>
        Execute(new { hallCode, findingId, state }, cancel);

    /// <summary>Brings the session's place in the queue in line with its findings.</summary>
    public Task<int> SetSessionState(string hallCode, string sessionId, string state, int openFindings, double priority, CancellationToken cancel = default) =>
        Execute(new { hallCode, sessionId, state, openFindings, priority }, cancel);

    /// <summary>The units of a staff member on a day and of a post.</summary>
    public Task<IReadOnlyList<string>> Departments(string hallCode, string? staffNo, string? postCode, DateOnly day, CancellationToken cancel = default) =>
        Rows<string>(new { hallCode, staffNo, postCode, day }, cancel);

    /// <summary>Serious first verdicts with the blind second ones, for the agreement of officers.</summary>
    public Task<IReadOnlyList<BlindPair>> BlindPairs(string hallCode, DateTime fromUtc, CancellationToken cancel = default) =>
        Rows<BlindPair>(new { hallCode, fromUtc }, cancel);

    /// <summary>Judged blind samples of a period and those in which a breach stands confirmed, appeals counted.</summary>
    public Task<SampleCount?> Samples(string hallCode, DateOnly firstDay, DateOnly lastDay, CancellationToken cancel = default) =>
        Row<SampleCount>(new { hallCode, firstDay, lastDay }, cancel);

    /// <summary>How many verdicts an officer has given since an instant, and when the first and last were.</summary>
    public Task<OfficerPace?> Pace(string hallCode, string officerId, DateTime fromUtc, CancellationToken cancel = default) =>
        Row<OfficerPace>(new { hallCode, officerId, fromUtc }, cancel);
}

/// <summary>What two officers said about one finding, blind to each other.</summary>
public sealed record BlindPair
{
    public required string FirstOutcome { get; init; }
    public string? FirstSeverity { get; init; }
    public required string SecondOutcome { get; init; }
    public string? SecondSeverity { get; init; }
}

/// <summary>Blind samples that an officer has judged.</summary>
public sealed record SampleCount
{
    public int Sampled { get; init; }
    public int Missed { get; init; }
}

/// <summary>An officer's work since an instant.</summary>
public sealed record OfficerPace
{
    public int Verdicts { get; init; }
    public DateTime? FirstAtUtc { get; init; }
    public DateTime? LastAtUtc { get; init; }
}
