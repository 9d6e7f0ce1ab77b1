using Supervision.Jobs.Calls.Turns;
using Supervision.Jobs.Rulebook.Matching.Patterns;

namespace Supervision.Jobs.Rulebook;

/// <summary>What kind of evidence and logic a rule works on.</summary>
public enum RuleKind
{
    Phrase,
    Duty,
    Presence,
    Review,
    Comment,
    Deadline,

    /// <summary>No feed can prove it; only an on-site inspection can.</summary>
    Inspection,
}

/// <summary>How a clause means its words.</summary>
public enum Meaning
{
    /// <summary>The words alone count (S1 四.2).</summary>
    Absolute,

    /// <summary>The words count where they stand in place of help (S0 6.1.4).</summary>
    InPlaceOfHelp,

    /// <summary>Scolding, insult, cold treatment (S0 5.2.5).</summary>
    Scolding,
}

/// <summary>Which logic looks after a duty.</summary>
public enum DutyCheck
{
    None,

    /// <summary>Parts greeting, unit and question, in that order, in the first staff sentences.</summary>
    Opening,

    /// <summary>Part farewell in the last staff sentences.</summary>
    Farewell,

    /// <summary>Staff does not hang up first; only the telephone record can prove it.</summary>
    HangUp,

    /// <summary>Picked up within <c>most_rings</c>.</summary>
    Rings,

    /// <summary>A missed call is called back.</summary>
    CallBack,

    /// <summary>Staff answers within <c>most_seconds</c> once the citizen has finished.</summary>
    Silence,

    /// <summary>Staff does not speak over the citizen for more than <c>most_seconds</c>.</summary>
    Interruption,

    /// <summary>Part told after part asked.</summary>
    NameWhenAsked,
}

/// <summary>The hall's default for a confirmed breach; a person sets the final one.</summary>
public enum Severity
{
    Minor,
    Ordinary,
    Serious,
}

/// <summary>How a breach of one clause is detected.</summary>
public sealed record Rule
{
    /// <summary>Unique over all documents, stable over versions: verdicts refer to it.</summary>
    public required string Key { get; init; }

    /// <summary>As the document numbers it, such as <c>四.2(3)</c>.</summary>
    public required string Clause { get; init; }

    public required string Name { get; init; }

    public required RuleKind Kind { get; init; }

    public Speaker Speaker { get; init; } = Speaker.Staff;

    /// <summary>The clause's own status where it differs from its document's (S2 appendix A).</summary>
    public required DocumentStatus Status { get; init; }

    public Severity Severity { get; init; } = Severity.Minor;

    /// <summary>Deduction for one confirmed breach in the default formula.</summary>
    public double Points { get; init; }

    /// <summary>Letters of the evidence that can prove it: C, D, V, B, H, K, R, Q, I.</summary>
    public IReadOnlyList<string> Evidence { get; init; } = [];

    public IReadOnlyList<Phrase> Phrases { get; init; } = [];

    /// <summary>Surroundings in which no phrase of this rule is a breach.</summary>
    public IReadOnlyList<PatternNode> Unless { get; init; } = [];

    /// <summary>The same, looked for in what the citizen said last.</summary>
    public IReadOnlyList<PatternNode> UnlessAsked { get; init; } = [];

    /// <summary>Sentences with these words are never named by the context model alone.</summary>
    public IReadOnlyList<PatternNode> UnlessUnlisted { get; init; } = [];

    public DutyCheck Check { get; init; }

    /// <summary>Null where nothing that follows can change the outcome.</summary>
    public RemedyWindow? Remedy { get; init; }

    /// <summary>True where the clause is an open class (四.2(11)): the context model may name a breach without a phrase.</summary>
    public bool OpenClass { get; init; }

    /// <summary>How the context model's answer is read for this clause.</summary>
    public Meaning Meaning { get; init; } = Meaning.Absolute;

    /// <summary>True where the clause takes what the others leave (其他): words under another clause of the document are not counted again.</summary>
    public bool Residual { get; init; }

    /// <summary>Numbers of the clause, with their unit in the name, such as <c>start_hours</c>.</summary>
    public IReadOnlyDictionary<string, double> Parameters { get; init; } = new Dictionary<string, double>();

    /// <summary>Patterns of a duty by the name of the part, such as <c>greeting</c>.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<PatternNode>> Parts { get; init; } =
        new Dictionary<string, IReadOnlyList<PatternNode>>();

    /// <summary>What a breach needs, or why no feed can prove one.</summary>
    public string Proof { get; init; } = "";
}

/// <summary>One forbidden phrase and the ways to say it.</summary>
public sealed record Phrase
{
    /// <summary>As printed; what reports show.</summary>
    public required string Say { get; init; }

    public IReadOnlyList<SpokenForm> Forms { get; init; } = [];

    public bool BySound { get; init; } = true;

    public IReadOnlyList<string> Homophones { get; init; } = [];

    public IReadOnlyList<PatternNode> Unless { get; init; } = [];

    /// <summary>Where given, the surroundings must match one of them.</summary>
    public IReadOnlyList<PatternNode> Only { get; init; } = [];

    /// <summary>Chance that an exact hit outside all exclusions is a breach, before the context model speaks.</summary>
    public double Prior { get; init; } = 0.95;
}

/// <summary>What help after the phrase does to the outcome.</summary>
public enum RemedyEffect
{
    /// <summary>The breach stays and is marked remedied (S1 四.2 is absolute).</summary>
    Remedied,

    /// <summary>There is no breach (S0 6.1.4: used instead of help).</summary>
    NoBreach,
}

/// <summary>A form of help that a clause recognises.</summary>
public sealed record Remedy(string Key, string Clause, string Name, IReadOnlyList<PatternNode> Patterns, IReadOnlyList<PatternNode> Unless);

/// <summary>Where help counts: the rest of the turn, then as many staff sentences or seconds.</summary>
public sealed record RemedyWindow(int Sentences, double Seconds, RemedyEffect Effect, IReadOnlyList<string> By);
