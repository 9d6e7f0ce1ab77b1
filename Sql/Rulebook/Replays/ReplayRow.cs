namespace Supervision.Sql.Rulebook.Replays;

/// <summary>A change of a rulebook text or of the model, tried on past nights before it goes live.</summary>
public sealed record ReplayRow
{
    public required string HallCode { get; init; }
    public required string ReplayId { get; init; }
    public required DateOnly FirstDay { get; init; }
    public required DateOnly LastDay { get; init; }

    /// <summary>The document whose text is replaced; null where only the model changes.</summary>
    public string? DocumentId { get; init; }

    /// <summary>The changed text, kept among the rulebook versions.</summary>
    public string? VersionHash { get; init; }

    /// <summary>The model tried; empty for the one that ships, null for the one at work.</summary>
    public string? ModelVersion { get; init; }

    public required string AskedBy { get; init; }
    public DateTime AskedAtUtc { get; init; }
    public DateTime? FinishedAtUtc { get; init; }

    /// <summary>waiting, running, done, or failed where what it tries is not usable.</summary>
    public required string State { get; init; }

    /// <summary>The rules compared; when those at work change half-way, the replay begins again.</summary>
    public string Basis { get; init; } = "";

    /// <summary>Calls up to this one, in the order of their ids, have been compared.</summary>
    public string CursorCallId { get; init; } = "";

    public int Calls { get; init; }
    public int DoneCalls { get; init; }

    /// <summary>Flags under the rules at work, and under the change.</summary>
    public int FlagsBefore { get; init; }
    public int FlagsAfter { get; init; }
    public int Gained { get; init; }
    public int Lost { get; init; }

    /// <summary>Flagged by both, under another clause or with another outcome.</summary>
    public int Changed { get; init; }

    /// <summary>Findings that officers confirmed or called remedied and that the rules at work, or the change, flag.</summary>
    public int UpheldBefore { get; init; }
    public int UpheldAfter { get; init; }

    /// <summary>The same for findings that officers dismissed or that staff did not say.</summary>
    public int RejectedBefore { get; init; }
    public int RejectedAfter { get; init; }

    /// <summary>Verdicts that the change speaks against and the rules at work do not.</summary>
    public int Contradicted { get; init; }
}

/// <summary>One flag that a change would add, take away or alter.</summary>
public sealed record ReplayChangeRow
{
    public required string HallCode { get; init; }
    public required string ReplayId { get; init; }
    public required int ChangeNo { get; init; }

    /// <summary>gained, lost or changed.</summary>
    public required string Kind { get; init; }

    public required string SessionId { get; init; }
    public required string FindingId { get; init; }
    public required string CallId { get; init; }
    public required DateOnly Day { get; init; }
    public int? TurnNo { get; init; }

    /// <summary>Of the new flag; of the old one where it is lost.</summary>
    public required string DocumentId { get; init; }

    public required string Clause { get; init; }

    /// <summary>breach or remedied.</summary>
    public required string Machine { get; init; }

    public double Probability { get; init; }

    /// <summary>What an officer decided on it; null where nobody has.</summary>
    public string? Verdict { get; init; }

    public bool Contradicts { get; init; }
    public string? Quote { get; init; }
    public required string Reason { get; init; }
}

/// <summary>The last verdict on a finding of a call.</summary>
public sealed record DecidedFindingRow
{
    public required string FindingId { get; init; }
    public required string Outcome { get; init; }
}
