namespace Supervision.Jobs.Audit;

/// <summary>What somebody did: the content of one entry.</summary>
public sealed record AuditAct
{
    /// <summary>Null for what concerns no single hall.</summary>
    public string? HallCode { get; init; }

    /// <summary>Who did it; <c>command line</c> for the operator at a shell.</summary>
    public required string AccountId { get; init; }

    /// <summary>One of <see cref="AuditAction"/>.</summary>
    public required string Action { get; init; }

    /// <summary>finding, appeal, account, hall, recording …</summary>
    public required string SubjectKind { get; init; }

    public required string SubjectKey { get; init; }

    /// <summary>Serialised as JSON; never holds personal text, because entries are never altered.</summary>
    public object? Content { get; init; }

    /// <summary>The rows written with it; their hashes go into the entry.</summary>
    public IReadOnlyList<StoredValue> Stored { get; init; } = [];
}

/// <summary>The words for what is recorded.</summary>
public static class AuditAction
{
    public const string Verdict = "verdict";
    public const string Appeal = "appeal";
    public const string AppealDecision = "appeal-decision";
    public const string Statement = "statement";
    public const string Hold = "hold";
    public const string Contact = "contact";
    public const string Step = "step";
    public const string Lock = "lock";
    public const string Amendment = "amendment";
    public const string Formula = "formula";
    public const string Star = "star";
    public const string Rulebook = "rulebook";
    public const string Export = "export";
    public const string Playback = "playback";
    public const string SignIn = "sign-in";
    public const string SignInRefused = "sign-in-refused";
    public const string SignOut = "sign-out";
    public const string Account = "account";
    public const string Hall = "hall";
    public const string Setting = "setting";
    public const string Inspection = "inspection";
    public const string Run = "run";
    public const string Upload = "upload";
    public const string Quarantine = "quarantine";
    public const string Retention = "retention";
}
