using System.Security.Cryptography;
using System.Text;
using Supervision.Jobs.Rulebook.Matching.Patterns;
using Supervision.Jobs.Rulebook.Reading;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Supervision.Jobs.Rulebook;

/// <summary>Reads one rulebook file; <c>docs/rulebook.md</c> describes its fields.</summary>
public static class RulebookReader
{
    /// <summary>The document, or null with all mistakes found.</summary>
    /// <param name="text">YAML.</param>
    /// <param name="file">Named in the mistakes.</param>
    /// <param name="spokenWords">The shared word lists' YAML, which patterns may use by name.</param>
    public static (RulebookDocument? Document, IReadOnlyList<RulebookMistake> Mistakes) Read(string text, string file, string spokenWords)
    {
        var mistakes = new MistakeList(file);
        var words = new Dictionary<string, PatternNode>(StringComparer.Ordinal);
        ReadSpokenWords(spokenWords, words, mistakes);
        var patterns = new PatternReader(words, mistakes);
        if (Root(text, mistakes) is not { } root)
            return (null, mistakes.All);
        var document = ReadDocument(root, patterns, mistakes, Hash(text, spokenWords));
        return mistakes.All.Count == 0 ? (document, []) : (null, mistakes.All);
    }

    private static void ReadSpokenWords(string spokenWords, Dictionary<string, PatternNode> words, MistakeList mistakes)
    {
        var own = new MistakeList("spoken.yaml");
        if (Root(spokenWords, own) is { } shared)
            new PatternReader(words, own).ReadWords(new YamlFields(shared, own));
        mistakes.AddAll(own);
    }

    private static YamlNode? Root(string text, MistakeList mistakes)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            if (stream.Documents.Count == 1)
                return stream.Documents[0].RootNode;
            mistakes.Add(1, $"expected one YAML document, found {stream.Documents.Count}");
        }
        catch (YamlException broken)
        {
            mistakes.Add(broken.End.Line, $"not readable as YAML: {broken.Message}");
        }
        return null;
    }

    private static RulebookDocument ReadDocument(YamlNode root, PatternReader patterns, MistakeList mistakes, string version)
    {
        var fields = new YamlFields(root, mistakes);
        patterns.ReadWords(fields);
        var status = fields.Choice("status", DocumentStatus.InForce);
        var rules = new RuleReader(patterns, mistakes, status);
        var document = new RulebookDocument
        {
            Id = fields.Required("id"),
            Title = fields.Required("title"),
            Number = fields.Required("number"),
            Issuer = fields.Optional("issuer") ?? "",
            Status = status,
            InForceFrom = fields.Date("in_force_from"),
            Note = fields.Optional("note") ?? "",
            Remedies = [.. fields.Items("remedies").Select(item => ReadRemedy(item, patterns, mistakes))],
            Rules = [.. fields.Items("rules").Select(rules.Read)],
            Version = version,
        };
        fields.RefuseOthers();
        CheckKeys(fields, document, mistakes);
        return document;
    }

    private static Remedy ReadRemedy(YamlNode node, PatternReader patterns, MistakeList mistakes)
    {
        var fields = new YamlFields(node, mistakes);
        var remedy = new Remedy(
            fields.Required("key"),
            fields.Required("clause"),
            fields.Required("name"),
            patterns.Context(fields, "patterns"),
            patterns.Context(fields, "unless"));
        fields.RefuseOthers();
        return remedy;
    }

    private static void CheckKeys(YamlFields fields, RulebookDocument document, MistakeList mistakes)
    {
        var lines = fields.Items("rules");
        if (lines.Count == 0)
            mistakes.Add(1, "'rules' is missing: a document without rules finds nothing");
        var keys = new HashSet<string>(StringComparer.Ordinal);
        var remedies = document.Remedies.Select(remedy => remedy.Key).ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < document.Rules.Count; i++)
        {
            var rule = document.Rules[i];
            if (!keys.Add(rule.Key))
                mistakes.Add(lines[i], $"two rules have the key '{rule.Key}'");
            foreach (var by in rule.Remedy?.By.Where(by => !remedies.Contains(by)) ?? [])
                mistakes.Add(lines[i], $"rule '{rule.Key}': this document has no remedy '{by}'");
        }
    }

    /// <summary>Line ends do not count, so that a checkout on another system has the same version.</summary>
    private static string Hash(params string[] texts) => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', texts).ReplaceLineEndings("\n"))));
}
