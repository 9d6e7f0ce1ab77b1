namespace Supervision.Sql.Learning;

/// <summary>One trained context model of a hall; none is ever deleted.</summary>
public sealed record ModelVersionRow
{
    public required string HallCode { get; init; }

    /// <summary>First twelve hex digits of the SHA-256 of the model's bytes.</summary>
    public required string Version { get; init; }

    /// <summary>1 for the hall's first.</summary>
    public int VersionNo { get; init; }

    /// <summary>The version that was live when it was trained.</summary>
    public required string Replaces { get; init; }

    /// <summary>How the program turned sentences into features; a model works with its own only.</summary>
    public required string Features { get; init; }

    /// <summary>Judged turns at hand when it was trained, the held-out ones included.</summary>
    public int Verdicts { get; init; }

    /// <summary>Whether it was not worse on the held-out verdicts than the version then live.</summary>
    public bool Passed { get; init; }

    public DateTime TrainedAtUtc { get; init; }

    /// <summary>Why it passed or not.</summary>
    public required string Reason { get; init; }

    /// <summary>The model card as JSON.</summary>
    public required string Card { get; init; }

    /// <summary>The model's bytes in base 64; empty in lists.</summary>
    public string Content { get; init; } = "";
}

/// <summary>Which version works from an instant on; the newest choice holds.</summary>
public sealed record ModelChoiceRow
{
    public required string HallCode { get; init; }
    public int ChoiceNo { get; init; }

    /// <summary>Empty for the model that ships with the program.</summary>
    public required string Version { get; init; }

    /// <summary>A person chose it to stay: no night replaces it.</summary>
    public bool IsHeld { get; init; }

    /// <summary>An account, or <c>night</c>.</summary>
    public required string ChosenBy { get; init; }

    public DateTime ChosenAtUtc { get; init; }
    public required string Reason { get; init; }
}

/// <summary>A staff turn on which officers have decided.</summary>
public sealed record JudgedTurnRow
{
    public required string FindingId { get; init; }
    public required string CallId { get; init; }
    public int TurnNo { get; init; }
    public required string DocumentId { get; init; }
    public required string Clause { get; init; }
    public string? Quote { get; init; }
    public required string Outcome { get; init; }
    public required string ReasonCode { get; init; }
}
