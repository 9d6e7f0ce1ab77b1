using System.Globalization;
using Supervision.Jobs.Calls.Turns;
using Supervision.Jobs.Rulebook.Matching.Patterns;
using YamlDotNet.RepresentationModel;

namespace Supervision.Jobs.Rulebook.Reading;

/// <summary>Reads one rule of a document.</summary>
internal sealed class RuleReader(PatternReader patterns, MistakeList mistakes, DocumentStatus documentStatus)
{
    private const string EvidenceLetters = "CDVBHKRQI";

    public Rule Read(YamlNode node)
    {
        var fields = new YamlFields(node, mistakes);
        var rule = new Rule
        {
            Key = fields.Required("key"),
            Clause = fields.Required("clause"),
            Name = fields.Required("name"),
            Kind = fields.Choice("kind", RuleKind.Phrase),
            Speaker = fields.Choice("speaker", Speaker.Staff),
            Status = fields.Choice("status", documentStatus),
            Severity = fields.Choice("severity", Severity.Minor),
            Points = fields.Number("points", 0),
            Evidence = fields.Texts("evidence"),
            Phrases = [.. fields.Items("phrases").Select(ReadPhrase)],
            Unless = patterns.Context(fields, "unless"),
            UnlessAsked = patterns.Context(fields, "unless_asked"),
            Check = fields.Choice("check", DutyCheck.None),
            UnlessUnlisted = patterns.Context(fields, "unless_unlisted"),
            Remedy = fields.Items("remedy") is [var remedy] ? ReadRemedyWindow(remedy) : null,
            OpenClass = fields.Flag("open_class", otherwise: false),
            Meaning = fields.Choice("meaning", Meaning.Absolute),
            Residual = fields.Flag("residual", otherwise: false),
            Parameters = ReadParameters(fields),
            Parts = fields.Entries("parts").ToDictionary(part => part.Name, part => ReadPart(part.Value)),
            Proof = fields.Optional("proof") ?? "",
        };
        fields.RefuseOthers();
        Check(node, rule);
        return rule;
    }

    private Phrase ReadPhrase(YamlNode node)
    {
        if (node is YamlScalarNode { Value: { } text })
            return new Phrase { Say = text, Forms = patterns.Forms([node]) };
        var fields = new YamlFields(node, mistakes);
        var say = fields.Required("say");
        var phrase = new Phrase
        {
            Say = say,
            Forms = patterns.Forms(fields.Flag("printed", otherwise: true)
                ? [.. fields.Items("say"), .. fields.Items("variants")]
                : fields.Items("variants")),
            BySound = fields.Flag("by_sound", otherwise: true),
            Homophones = fields.Texts("homophones"),
            Unless = patterns.Context(fields, "unless"),
            Only = patterns.Context(fields, "only"),
            Prior = fields.Number("prior", 0.95),
        };
        fields.RefuseOthers();
        if (phrase.Prior is <= 0 or >= 1)
            mistakes.Add(node, "'prior' must lie between 0 and 1");
        return phrase;
    }

    private RemedyWindow ReadRemedyWindow(YamlNode node)
    {
        var fields = new YamlFields(node, mistakes);
        var window = new RemedyWindow(
            (int)fields.Number("sentences", 5),
            fields.Number("seconds", 60),
            fields.Choice("effect", RemedyEffect.Remedied),
            fields.Texts("by"));
        fields.RefuseOthers();
        if (window.Sentences < 0 || window.Seconds < 0)
            mistakes.Add(node, "a remedy window cannot be shorter than nothing: 'sentences' and 'seconds' start at 0");
        return window;
    }

    private Dictionary<string, double> ReadParameters(YamlFields fields)
    {
        var parameters = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var (name, value) in fields.Entries("parameters"))
            if (double.TryParse((value as YamlScalarNode)?.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
                parameters[name] = number;
            else
                mistakes.Add(value, $"parameter '{name}' must be a number");
        return parameters;
    }

    private IReadOnlyList<PatternNode> ReadPart(YamlNode value) =>
        patterns.Context(value is YamlSequenceNode list ? list.Children : [value]);

    private static string[] Needed(DutyCheck check) => check switch
    {
        DutyCheck.Opening => ["greeting", "unit", "question"],
        DutyCheck.Farewell => ["farewell"],
        DutyCheck.NameWhenAsked => ["asked", "told"],
        _ => [],
    };

    private void Check(YamlNode node, Rule rule)
    {
        foreach (var letter in rule.Evidence.Where(letter => letter.Length != 1 || !EvidenceLetters.Contains(letter[0])))
            mistakes.Add(node, $"evidence '{letter}' is none of {string.Join(", ", EvidenceLetters.ToCharArray())}");
        if (rule.Evidence.Count == 0)
            mistakes.Add(node, $"rule '{rule.Key}' names no evidence that can prove it");
        if (rule.Kind == RuleKind.Phrase && rule.Phrases.Count == 0 && !rule.OpenClass)
            mistakes.Add(node, $"rule '{rule.Key}' is of kind phrase and lists none");
        if (rule.Kind == RuleKind.Duty != (rule.Check != DutyCheck.None))
            mistakes.Add(node, $"rule '{rule.Key}': a duty names its 'check', nothing else does");
        foreach (var part in Needed(rule.Check).Where(part => !rule.Parts.ContainsKey(part)))
            mistakes.Add(node, $"rule '{rule.Key}' lacks the part '{part}'");
        if (rule.Points < 0)
            mistakes.Add(node, $"rule '{rule.Key}' takes negative points");
    }
}
