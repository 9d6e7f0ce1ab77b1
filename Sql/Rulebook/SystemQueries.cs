namespace Supervision.Sql.Rulebook;

/// <summary>What arrived and what was found, for the page of all systems.</summary>
public sealed class SystemQueries(Database database) : Queries(database)
{
    /// <summary>Rows of each kind of evidence within [from, until), or of the hall dates that this is.</summary>
    public async Task<EvidenceCountRow> EvidenceCounts(string hallCode, DateTime fromUtc, DateTime untilUtc, DateOnly firstDay, DateOnly lastDay, CancellationToken cancel = default) =>
        await Row<EvidenceCountRow>(new { hallCode, fromUtc, untilUtc, firstDay, lastDay }, cancel) ?? new EvidenceCountRow();

    /// <summary>Findings of these hall dates by rule and clause, without those that were withdrawn.</summary>
    public Task<IReadOnlyList<RuleCountRow>> RuleCounts(string hallCode, DateOnly firstDay, DateOnly lastDay, CancellationToken cancel = default) =>
        Rows<RuleCountRow>(new { hallCode, firstDay, lastDay }, cancel);

    /// <summary>Inspections within [from, until) by the clause that the inspector wrote.</summary>
    public Task<IReadOnlyList<ClauseCountRow>> InspectionCounts(string hallCode, DateTime fromUtc, DateTime untilUtc, CancellationToken cancel = default) =>
        Rows<ClauseCountRow>(new { hallCode, fromUtc, untilUtc }, cancel);
}

/// <summary>How much evidence of each letter arrived.</summary>
public sealed record EvidenceCountRow
{
    /// <summary>Calls with words (C).</summary>
    public long Transcripts { get; init; }

    /// <summary>Calls with rings or a hang-up side (D).</summary>
    public long TelephoneRecords { get; init; }

    /// <summary>Video clips (V).</summary>
    public long Clips { get; init; }

    /// <summary>Comments (B).</summary>
    public long Comments { get; init; }

    /// <summary>Reviews that somebody gave (H).</summary>
    public long Reviews { get; init; }

    /// <summary>Cases and ledger lines (K).</summary>
    public long Cases { get; init; }

    /// <summary>Roster lines and appointments (R).</summary>
    public long Shifts { get; init; }

    /// <summary>Queue tickets (Q).</summary>
    public long Tickets { get; init; }
}

/// <summary>Findings of one rule and clause.</summary>
public sealed record RuleCountRow
{
    public required string RuleKey { get; init; }
    public required string DocumentId { get; init; }
    public required string Clause { get; init; }
    public long Total { get; init; }

    /// <summary>Of those, decided by a person.</summary>
    public long Decided { get; init; }
}

/// <summary>Inspections under one clause.</summary>
public sealed record ClauseCountRow
{
    public required string Clause { get; init; }
    public long Total { get; init; }
}
