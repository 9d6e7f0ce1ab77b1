using Supervision.Jobs.Rulebook.Matching.Patterns;
using YamlDotNet.RepresentationModel;

namespace Supervision.Jobs.Rulebook.Reading;

/// <summary>Reads patterns and word lists, naming the line of a broken one.</summary>
internal sealed class PatternReader(Dictionary<string, PatternNode> words, MistakeList mistakes)
{
    /// <summary>Word lists may use those above them.</summary>
    public void ReadWords(YamlFields fields)
    {
        foreach (var (name, value) in fields.Entries("words"))
        {
            var items = value is YamlSequenceNode list ? list.Children : (IEnumerable<YamlNode>)[value];
            if (!words.TryAdd(name, new PatternNode.Choice([.. items.SelectMany(Parse)])))
                mistakes.Add(value, $"the word list <{name}> is defined twice");
        }
    }

    public IReadOnlyList<PatternNode> Context(YamlFields fields, string name) => Context(fields.Items(name));

    public IReadOnlyList<PatternNode> Context(IEnumerable<YamlNode> items) => [.. items.SelectMany(item => Parse(item).Where(pattern => IsRight(item, pattern)))];

    private bool IsRight(YamlNode item, PatternNode pattern)
    {
        try
        {
            ContextPattern.Any([pattern]);
            return true;
        }
        catch (PatternException mistake)
        {
            mistakes.Add(item, mistake.Message);
            return false;
        }
    }

    /// <summary>The printed phrase and its variants, unfolded and without doubles.</summary>
    public IReadOnlyList<SpokenForm> Forms(IEnumerable<YamlNode> items)
    {
        var forms = new Dictionary<string, SpokenForm>(StringComparer.Ordinal);
        foreach (var item in items)
            foreach (var pattern in Parse(item))
                Unfold(item, pattern, forms);
        return [.. forms.Values];
    }

    private void Unfold(YamlNode item, PatternNode pattern, Dictionary<string, SpokenForm> forms)
    {
        try
        {
            foreach (var form in PatternExpansion.Forms(pattern, item.ToString()))
                forms.TryAdd(form.ToString(), form);
        }
        catch (PatternException mistake)
        {
            mistakes.Add(item, mistake.Message);
        }
    }

    private IEnumerable<PatternNode> Parse(YamlNode item)
    {
        if (item is not YamlScalarNode { Value: { Length: > 0 } text })
        {
            mistakes.Add(item, "a pattern must be one line of text");
            return [];
        }
        try
        {
            return [PatternParser.Parse(text, words)];
        }
        catch (PatternException mistake)
        {
            mistakes.Add(item, mistake.Message);
            return [];
        }
    }
}
