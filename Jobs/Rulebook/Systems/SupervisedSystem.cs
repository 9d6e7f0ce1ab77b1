using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Supervision.Jobs.Rulebook.Systems;

/// <summary>One of the 44 systems (制度) that the five documents define: what can prove a breach of it, and what finds one.</summary>
public sealed record SupervisedSystem
{
    public const string Feeds = "feeds";
    public const string Verdict = "verdict";
    public const string Inspection = "inspection";

    private static readonly Lazy<IReadOnlyList<SupervisedSystem>> Shipped = new(Read);

    /// <summary>In the order of the list, from 1.</summary>
    public static IReadOnlyList<SupervisedSystem> All => Shipped.Value;

    public int No { get; init; }

    public string Name { get; init; } = "";

    public string English { get; init; } = "";

    /// <summary>Articles by document id.</summary>
    public Dictionary<string, string> Sources { get; init; } = [];

    /// <summary>Letters of the evidence that can prove a breach: C, D, V, B, H, K, R, Q, I.</summary>
    public List<string> Evidence { get; init; } = [];

    /// <summary>feeds: a rule finds a breach; verdict: it follows from what a person confirmed; inspection: only eyes can prove it.</summary>
    public string How { get; init; } = "";

    /// <summary>Keys of the findings that show a breach; for inspections the clauses under which inspectors write, such as <c>S4 卫生</c>.</summary>
    public List<string> Rules { get; init; } = [];

    /// <summary>What a breach needs.</summary>
    public BothLanguages? Proof { get; init; }

    /// <summary>Why no feed can prove one.</summary>
    public BothLanguages? Why { get; init; }

    /// <summary>Whether a finding of this rule and clause shows a breach of this system.</summary>
    /// <param name="ruleKey">The finding's rule; <c>inspection</c> for what an inspector saw.</param>
    /// <param name="clause">Document and article, such as <c>S4 卫生二</c>.</param>
    public bool Covers(string ruleKey, string clause) => ruleKey == Inspection
        ? Rules.Any(rule => rule.Contains(' ', StringComparison.Ordinal) && clause.StartsWith(rule, StringComparison.Ordinal))
        : Rules.Contains(ruleKey);

    private static List<SupervisedSystem> Read()
    {
        using var stream = typeof(SupervisedSystem).Assembly.GetManifestResourceStream("Supervision.Systems.yaml")!;
        using var reader = new StreamReader(stream);
        return new DeserializerBuilder().WithNamingConvention(UnderscoredNamingConvention.Instance).Build().Deserialize<List<SupervisedSystem>>(reader);
    }
}

/// <summary>A text as both kinds of readers read it.</summary>
public sealed record BothLanguages
{
    public string Chinese { get; init; } = "";

    public string English { get; init; } = "";
}
