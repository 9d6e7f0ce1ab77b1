using Supervision.Jobs.Rulebook.Matching.Normalising;

namespace Supervision.Jobs.Learning;

/// <summary>
/// A sentence without its matter: 谁收的你找谁 and 谁说的你问谁 have one shape. Rudeness is more a turn of phrase than a
/// vocabulary, and turns of phrase recur where words do not.
/// </summary>
public sealed class SentenceShape
{
    private const int Other = 1;
    private const int Pause = 2;
    private const int FirstClass = 3;

    private readonly Dictionary<string, int> _classOf = new(StringComparer.Ordinal);
    private readonly int _longest;

    private SentenceShape()
    {
        using var reader = new StreamReader(typeof(SentenceShape).Assembly.GetManifestResourceStream("Supervision.Learning.Shapes.txt")
            ?? throw new InvalidOperationException("The program was built without Jobs/Learning/Shapes.txt."));
        var number = FirstClass;
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#') || line.Split('\t') is not [_, var words])
                continue;
            foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                _classOf[word] = number;
            number++;
        }
        _longest = _classOf.Keys.Max(word => word.Length);
    }

    public static SentenceShape Shipped { get; } = new();

    /// <summary>One number for each classed word, each pause, and each stretch of other characters.</summary>
    public int[] Of(string sentence)
    {
        var text = Kept(sentence);
        var shape = new List<int>(text.Length + 2) { 0 };
        for (var at = 0; at < text.Length;)
        {
            var (number, length) = ClassAt(text, at);
            if (number != Other || shape[^1] != Other)
                shape.Add(number);
            at += length;
        }
        shape.Add(0);
        return [.. shape];
    }

    private (int Class, int Length) ClassAt(string text, int at)
    {
        if (text[at] == Characters.Pause)
            return (Pause, 1);
        for (var length = Math.Min(_longest, text.Length - at); length > 0; length--)
            if (_classOf.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text.AsSpan(at, length), out var number))
                return (number, length);
        return (Other, 1);
    }

    /// <summary>Folded characters, with one pause for whatever stands between them.</summary>
    private static string Kept(string sentence)
    {
        var kept = new List<char>(sentence.Length);
        foreach (var unit in sentence)
        {
            var folded = Characters.Fold(unit);
            if (char.IsLetterOrDigit(folded))
                kept.Add(folded);
            else if (Characters.IsMark(folded) && kept.Count > 0 && kept[^1] != Characters.Pause)
                kept.Add(Characters.Pause);
        }
        if (kept.Count > 0 && kept[^1] == Characters.Pause)
            kept.RemoveAt(kept.Count - 1);
        return new string([.. kept]);
    }
}
