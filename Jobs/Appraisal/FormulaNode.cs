using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace Supervision.Jobs.Appraisal;

/// <summary>One map of a formula file, read by name; every mistake carries file and line.</summary>
internal sealed class FormulaNode(string file, YamlMappingNode map)
{
    internal void OnlyKnows(params ReadOnlySpan<string> words)
    {
        foreach (var key in map.Children.Keys)
            // A misspelt name would otherwise be read as left out, and the score would be wrong without a word.
            if (!words.Contains(key.ToString()))
                throw Mistake(key, $"unknown name {key}; known are {string.Join(", ", words.ToArray())}");
    }

    internal string Text(string name) => TextOrNull(name) ?? throw Missing(name);

    internal string? TextOrNull(string name) => Find(name) is YamlScalarNode { Value: { Length: > 0 } value } ? value : null;

    internal double Number(string name, double least, double most) => Number(Find(name) ?? throw Missing(name), name, least, most);

    internal bool Truth(string name) => Text(name) switch
    {
        "true" => true,
        "false" => false,
        var other => throw Mistake(Find(name)!, $"{name} is {other}; write true or false"),
    };

    internal IReadOnlyList<double> Numbers(string name, double least, double most) =>
        Find(name) is YamlSequenceNode { Children.Count: > 0 } list
            ? list.Select(item => Number(item, name, least, most)).ToList()
            : throw Missing(name);

    internal FormulaNode Map(string name, params ReadOnlySpan<string> words)
    {
        if (Find(name) is not YamlMappingNode child)
            throw Missing(name);
        var node = new FormulaNode(file, child);
        node.OnlyKnows(words);
        return node;
    }

    internal IReadOnlyList<FormulaNode> Maps(string name) =>
        Find(name) is YamlSequenceNode { Children.Count: > 0 } list
            ? list.Select(item => item is YamlMappingNode child ? new FormulaNode(file, child) : throw Mistake(item, $"{name} holds maps such as {{ kind: phrase, minor: 1, ordinary: 2, serious: 5 }}")).ToList()
            : throw Missing(name);

    /// <summary>The maps under a name that may be left out.</summary>
    internal IReadOnlyList<FormulaNode> MapsOrNone(string name) => Find(name) is null ? [] : Maps(name);

    /// <summary>A list of known words that may be left out.</summary>
    internal IReadOnlyList<string> Choices(string name, params string[] allowed) => Find(name) switch
    {
        null => [],
        YamlSequenceNode list => list.Select(item => Choice(item, name, allowed)).ToList(),
        var other => throw Mistake(other, $"{name} is a list such as [{allowed[0]}]"),
    };

    internal string ChoiceOr(string name, string otherwise, params string[] allowed) =>
        Find(name) is { } node ? Choice(node, name, allowed) : otherwise;

    /// <summary>The mistake of this whole map, with its line.</summary>
    internal FormatException Wrong(string text) => Mistake(map, text);

    private string Choice(YamlNode node, string name, string[] allowed) =>
        node is YamlScalarNode { Value: { } word } && allowed.Contains(word) ? word : throw Mistake(node, $"{name} is {node}; known are {string.Join(", ", allowed)}");

    private double Number(YamlNode node, string name, double least, double most)
    {
        var text = (node as YamlScalarNode)?.Value;
        // Both comparisons are false for NaN, which parses as a number.
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most)
            return value;
        throw Mistake(node, string.Create(CultureInfo.InvariantCulture, $"{name} is {text ?? "no number"}; a number from {least} to {most} is needed"));
    }

    private YamlNode? Find(string name) => map.Children.TryGetValue(new YamlScalarNode(name), out var node) ? node : null;

    private FormatException Missing(string name) => Mistake(map, $"{name} is missing");

    private FormatException Mistake(YamlNode node, string text) =>
        new($"{file}, line {node.Start.Line.ToString(CultureInfo.InvariantCulture)}: {text}.");
}
