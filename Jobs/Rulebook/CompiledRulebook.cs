using System.Security.Cryptography;
using System.Text;
using Supervision.Jobs.Rulebook.Matching;
using Supervision.Jobs.Rulebook.Matching.Patterns;

namespace Supervision.Jobs.Rulebook;

/// <summary>The documents that one hall has adopted, ready to score: immutable and safe to share between threads.</summary>
public sealed class CompiledRulebook
{
    private readonly List<CompiledPhrase> _phrases = [];
    private readonly Dictionary<string, CompiledRule> _rules = new(StringComparer.Ordinal);

    private CompiledRulebook(IReadOnlyList<RulebookDocument> documents)
    {
        Documents = documents;
        foreach (var document in documents)
            foreach (var rule in document.Rules)
                AddRule(document, rule);
        Matcher = PhraseMatcher.Build([.. _phrases.Select((phrase, number) => new PhraseForms(
            number, phrase.Phrase.Forms, phrase.Phrase.BySound, phrase.Phrase.Homophones))]);
        Version = Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(
            // Ordered: the same documents adopted in another order score the same, and nothing need be scored again.
            string.Join('\n', documents.Select(document => document.Version).Order(StringComparer.Ordinal)))));
    }

    public IReadOnlyList<RulebookDocument> Documents { get; }

    /// <summary>Changes with any character of any document; stored with what was scored.</summary>
    public string Version { get; }

    public PhraseMatcher Matcher { get; }

    /// <summary>Indexed by <see cref="PhraseHit.Phrase"/>.</summary>
    public IReadOnlyList<CompiledPhrase> Phrases => _phrases;

    public IReadOnlyCollection<CompiledRule> Rules => _rules.Values;

    /// <exception cref="ArgumentException">Two documents define the same rule key.</exception>
    public static CompiledRulebook Compile(IReadOnlyList<RulebookDocument> documents) => new(documents);

    public CompiledRule Rule(string key) => _rules[key];

    private void AddRule(RulebookDocument document, Rule rule)
    {
        var compiled = new CompiledRule(document, rule);
        if (!_rules.TryAdd(rule.Key, compiled))
            // Findings are stored under the key alone: a doubled one could not be led back to its clause.
            throw new ArgumentException($"rule key '{rule.Key}' occurs in more than one adopted document", nameof(document));
        foreach (var phrase in rule.Phrases)
            _phrases.Add(new CompiledPhrase(compiled, phrase));
    }
}

/// <summary>A rule with its surroundings as automata.</summary>
public sealed class CompiledRule
{
    internal CompiledRule(RulebookDocument document, Rule rule)
    {
        Document = document;
        Rule = rule;
        UnlessAsked = ContextPattern.Any(rule.UnlessAsked);
        UnlessUnlisted = ContextPattern.Any(rule.UnlessUnlisted);
        Remedies = [.. document.Remedies
            .Where(remedy => rule.Remedy?.By.Contains(remedy.Key) == true)
            .Select(remedy => new CompiledRemedy(remedy, ContextPattern.Any(remedy.Patterns), ContextPattern.Any(remedy.Unless)))];
        Parts = rule.Parts.ToDictionary(part => part.Key, part => ContextPattern.Any(part.Value), StringComparer.Ordinal);
    }

    public RulebookDocument Document { get; }

    public Rule Rule { get; }

    /// <summary>As reports cite it, such as <c>S1 四.2(3)</c>.</summary>
    public string Citation => $"{Document.Id} {Rule.Clause}";

    public ContextPattern UnlessAsked { get; }

    public ContextPattern UnlessUnlisted { get; }

    public IReadOnlyList<CompiledRemedy> Remedies { get; }

    public IReadOnlyDictionary<string, ContextPattern> Parts { get; }
}

/// <summary>A phrase with the surroundings of its rule and its own.</summary>
public sealed class CompiledPhrase
{
    internal CompiledPhrase(CompiledRule rule, Phrase phrase)
    {
        Rule = rule;
        Phrase = phrase;
        // A phrase adds to the exceptions of its rule and never lifts one.
        Unless = ContextPattern.Any(rule.Rule.Unless.Concat(phrase.Unless));
        Only = phrase.Only.Count == 0 ? null : ContextPattern.Any(phrase.Only);
    }

    public CompiledRule Rule { get; }

    public Phrase Phrase { get; }

    public ContextPattern Unless { get; }

    /// <summary>Null where any surroundings will do.</summary>
    public ContextPattern? Only { get; }
}

public sealed record CompiledRemedy(Remedy Remedy, ContextPattern Patterns, ContextPattern Unless);
