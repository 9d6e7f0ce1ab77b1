using System.Globalization;

namespace Supervision.Jobs.Rulebook.Matching.Patterns;

/// <summary>Thrown with the mistake in words; the checker adds file and line.</summary>
public sealed class PatternException(string message) : FormatException(message);

/// <summary>
/// Reads the pattern notation of the rulebooks: <c>(a|b)</c> choice, <c>(a)?</c> optional, <c>(a)*3</c> up to three times, <c>{0-6}</c> gap,
/// <c>{0-6!我你}</c> gap without these characters,
/// <c>&lt;name&gt;</c> word list, and in context patterns <c>~ ^ $</c>.
/// </summary>
public sealed class PatternParser
{
    private readonly string _text;
    private readonly IReadOnlyDictionary<string, PatternNode> _words;
    private int _at;

    private PatternParser(string text, IReadOnlyDictionary<string, PatternNode> words)
    {
        _text = text;
        _words = words;
    }

    /// <exception cref="PatternException">The notation is broken or names an unknown word list.</exception>
    public static PatternNode Parse(string text, IReadOnlyDictionary<string, PatternNode> words)
    {
        var parser = new PatternParser(text, words);
        var node = parser.ReadChoice();
        if (parser._at < text.Length)
            throw new PatternException($"'{text}': ')' at {parser._at + 1} closes nothing");
        return node;
    }

    private PatternNode ReadChoice()
    {
        var options = new List<PatternNode> { ReadSequence() };
        while (_at < _text.Length && _text[_at] == '|')
        {
            _at++;
            options.Add(ReadSequence());
        }
        return options.Count == 1 ? options[0] : new PatternNode.Choice(options);
    }

    private PatternNode.Sequence ReadSequence()
    {
        var parts = new List<PatternNode>();
        while (_at < _text.Length && _text[_at] is not ('|' or ')'))
            parts.Add(ReadPart());
        return new PatternNode.Sequence(parts);
    }

    private PatternNode ReadPart()
    {
        var part = _text[_at] switch
        {
            '(' => ReadGroup(),
            '{' => ReadGap(),
            '<' => ReadWordList(),
            '~' => Step(new PatternNode.Hit()),
            '^' => Step(new PatternNode.Edge(AtStart: true)),
            '$' => Step(new PatternNode.Edge(AtStart: false)),
            _ => ReadLiteral(),
        };
        if (_at == _text.Length || part is PatternNode.Literal || _text[_at] is not ('?' or '*'))
            return part;
        return AtMost(part, _text[_at++] == '?' ? 1 : ReadCount());
    }

    private static PatternNode.Choice AtMost(PatternNode part, int times) =>
        new([.. Enumerable.Range(0, times + 1).Select(count => new PatternNode.Sequence([.. Enumerable.Repeat(part, count)]))]);

    private int ReadCount() => _at < _text.Length && char.IsAsciiDigit(_text[_at])
        ? _text[_at++] - '0'
        : throw new PatternException($"'{_text}': '*' needs a digit, the most times that the group may come");

    private PatternNode Step(PatternNode node)
    {
        _at++;
        return node;
    }

    private PatternNode ReadGroup()
    {
        var open = _at++;
        var node = ReadChoice();
        if (_at >= _text.Length)
            throw new PatternException($"'{_text}': '(' at {open + 1} is never closed");
        _at++;
        return node;
    }

    private PatternNode.Gap ReadGap()
    {
        var inside = Until('}');
        var (size, without) = inside.Split('!', 2) is [var before, var after] ? (before, after) : (inside, "");
        if (size.Split('-') is [var from, var to]
            && int.TryParse(from, NumberStyles.None, CultureInfo.InvariantCulture, out var least)
            && int.TryParse(to, NumberStyles.None, CultureInfo.InvariantCulture, out var most)
            && least <= most && most <= 40)
            return new PatternNode.Gap(least, most, without);
        throw new PatternException($"'{_text}': a gap reads {{least-most}} or {{least-most!characters}} with at most 40, not {{{inside}}}");
    }

    private PatternNode ReadWordList()
    {
        var name = Until('>');
        return _words.TryGetValue(name, out var list)
            ? list
            : throw new PatternException($"'{_text}': no word list is called <{name}>");
    }

    private string Until(char close)
    {
        var end = _text.IndexOf(close, _at);
        if (end < 0)
            throw new PatternException($"'{_text}': '{_text[_at]}' at {_at + 1} is never closed");
        var inside = _text[(_at + 1)..end];
        _at = end + 1;
        return inside;
    }

    private PatternNode.Literal ReadLiteral()
    {
        var start = _at;
        while (_at < _text.Length && !"(){}<>|~^$*".Contains(_text[_at]))
            _at++;
        // A trailing ? belongs to a group only; after plain characters it is the question mark of the sentence.
        return _at > start
            ? new PatternNode.Literal(_text[start.._at])
            : throw new PatternException($"'{_text}': '{_text[_at]}' at {_at + 1} stands alone");
    }
}
