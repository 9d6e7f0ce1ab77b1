using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace Supervision.Jobs.Rulebook.Reading;

/// <summary>The fields of one YAML mapping: each is read once, what was never read is a mistake.</summary>
internal sealed class YamlFields
{
    private readonly Dictionary<string, YamlNode> _fields = new(StringComparer.Ordinal);
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly MistakeList _mistakes;
    private readonly YamlNode _node;

    public YamlFields(YamlNode node, MistakeList mistakes)
    {
        _node = node;
        _mistakes = mistakes;
        if (node is not YamlMappingNode mapping)
        {
            mistakes.Add(node, $"expected 'field: value' lines, found {Describe(node)}");
            return;
        }
        foreach (var (name, value) in Named(mapping))
            _fields[name] = value;
    }

    public string Required(string name)
    {
        var text = Optional(name);
        if (string.IsNullOrWhiteSpace(text))
            _mistakes.Add(_node, $"'{name}' is missing");
        return text ?? "";
    }

    public string? Optional(string name) => Node(name) switch
    {
        null => null,
        YamlScalarNode scalar => scalar.Value,
        var node => Wrong<string>(node, name, "one value"),
    };

    public double Number(string name, double otherwise) => Optional(name) is not { } text
        ? otherwise
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number
            : Wrong<double>(Node(name)!, name, "a number");

    public bool Flag(string name, bool otherwise) => Optional(name) switch
    {
        null => otherwise,
        "yes" or "true" or "on" => true,
        "no" or "false" or "off" => false,
        _ => Wrong<bool>(Node(name)!, name, "yes or no"),
    };

    public DateOnly? Date(string name) => Optional(name) is not { Length: > 0 } text
        ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : Wrong<DateOnly?>(Node(name)!, name, "a date like 2025-06-19");

    /// <summary>One of an enumeration's names, written in-force for InForce.</summary>
    public T Choice<T>(string name, T otherwise)
        where T : struct, Enum
    {
        if (Optional(name) is not { } text)
            return otherwise;
        return Enum.TryParse<T>(text.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var value) && char.IsAsciiLetter(text[0])
            ? value
            : Wrong<T>(Node(name)!, name, "one of " + string.Join(", ", Enum.GetNames<T>().Select(Written)));
    }

    /// <summary>A list, or a single value that stands for a list of one.</summary>
    public IReadOnlyList<YamlNode> Items(string name) => Node(name) switch
    {
        null => [],
        YamlSequenceNode sequence => [.. sequence.Children],
        var node => [node],
    };

    public IReadOnlyList<string> Texts(string name) =>
        [.. Items(name).Select(item => item is YamlScalarNode { Value: { } value } ? value : Wrong<string>(item, name, "a list of values") ?? "")];

    public IReadOnlyList<(string Name, YamlNode Value)> Entries(string name) => Node(name) switch
    {
        null => [],
        YamlMappingNode mapping => [.. Named(mapping)],
        var node => Wrong<IReadOnlyList<(string, YamlNode)>>(node, name, "'field: value' lines") ?? [],
    };

    /// <summary>Reports every field that nobody asked for: mostly a misspelling.</summary>
    public void RefuseOthers()
    {
        foreach (var (name, value) in _fields)
            if (!_known.Contains(name))
                _mistakes.Add(value, $"'{name}' is not a field here; known are {string.Join(", ", _known)}");
    }

    /// <summary>The entries of a group; one whose name is itself a list or a group is a mistake and left out.</summary>
    private IEnumerable<(string Name, YamlNode Value)> Named(YamlMappingNode mapping)
    {
        foreach (var (key, value) in mapping.Children)
            if (key is YamlScalarNode { Value: { } name })
                yield return (name, value);
            else
                _mistakes.Add(key, $"a field's name must be a word, not {Describe(key)}");
    }

    private YamlNode? Node(string name)
    {
        _known.Add(name);
        return _fields.GetValueOrDefault(name);
    }

    private T? Wrong<T>(YamlNode node, string name, string expected)
    {
        _mistakes.Add(node, $"'{name}' must be {expected}, not {Describe(node)}");
        return default;
    }

    private static string Describe(YamlNode node) => node switch
    {
        YamlScalarNode scalar => $"'{scalar.Value}'",
        YamlSequenceNode => "a list",
        _ => "a group of fields",
    };

    private static string Written(string name) =>
        string.Concat(name.Select((c, i) => i > 0 && char.IsUpper(c) ? $"-{char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}"));
}
