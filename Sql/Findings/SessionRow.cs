namespace Supervision.Sql.Findings;

/// <summary>What an officer opens: one call, absence episode, comment or review; holds its findings.</summary>
public sealed record SessionRow
{
    public required string HallCode { get; init; }

    /// <summary>Hash of hall, kind and subject: the same evidence always has the same address.</summary>
    public required string SessionId { get; init; }

    /// <summary>call, absence, comment, review, case, appointment or inspection.</summary>
    public required string Kind { get; init; }
    public required string SubjectKey { get; init; }
    public string? StaffNo { get; init; }
    public string? PostCode { get; init; }
    public required DateOnly Day { get; init; }
    public required DateTime StartsAtUtc { get; init; }
    public required DateTime EndsAtUtc { get; init; }

    /// <summary>Severity × probability × time left, 0 to 100; the queue sorts by it.</summary>
    public double Priority { get; init; }
    public int OpenFindings { get; init; }

    /// <summary>A blind sample of an unflagged session; not shown to the officer before the verdict.</summary>
    public bool IsSample { get; init; }

    /// <summary>open, decided, or withdrawn when nothing is left to judge.</summary>
    public required string State { get; init; }
}
