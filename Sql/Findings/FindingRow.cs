namespace Supervision.Sql.Findings;

/// <summary>One suspected breach of one clause (线索) with its evidence and reason.</summary>
public sealed record FindingRow
{
    public required string HallCode { get; init; }

    /// <summary>Hash of session, rule and position: re-running a night finds the same one again.</summary>
    public required string FindingId { get; init; }
    public required string SessionId { get; init; }
    public required string RuleKey { get; init; }
    public required string DocumentId { get; init; }
    public required string Clause { get; init; }

    /// <summary>phrase, duty, absence, comment, review, case, appointment or inspection.</summary>
    public required string Kind { get; init; }
    public string? StaffNo { get; init; }
    public string? PostCode { get; init; }
    public required DateTime OccurredAtUtc { get; init; }
    public required DateOnly Day { get; init; }
    public int? TurnNo { get; init; }
    public double? StartSeconds { get; init; }
    public double? EndSeconds { get; init; }
    public string? Quote { get; init; }
    public string? MatchKind { get; init; }

    /// <summary>0 to 1, that a person would confirm it.</summary>
    public double Probability { get; init; }

    /// <summary>Suggested: minor, ordinary or serious; a person sets the final one.</summary>
    public required string Severity { get; init; }
    public double? Minutes { get; init; }
    public string? AbsenceWord { get; init; }

    /// <summary>What the machine proposes: breach or remedied.</summary>
    public required string Machine { get; init; }

    /// <summary>Shown, never counted: the rule is below the hall's precision floor or proves too little.</summary>
    public bool IsLead { get; init; }

    /// <summary>A lead only because its rule fell under the hall's floor; undone when the rule recovers.</summary>
    public bool IsDemoted { get; init; }

    /// <summary>open, decided, or withdrawn when later evidence no longer supports it.</summary>
    public required string State { get; init; }

    /// <summary>JSON: the path by which it was found, in order.</summary>
    public required string Reason { get; init; }
    public required string ScoredUnder { get; init; }

    /// <summary>The evidence changed after a verdict.</summary>
    public bool Revised { get; init; }
}
