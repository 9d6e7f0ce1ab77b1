namespace Supervision.Jobs.Rulebook.Matching.Normalising;

/// <summary>Text as the matcher sees it, each character tied to the span of the original that it stands for.</summary>
public sealed class NormalisedText
{
    private readonly int[] _starts;
    private readonly int[] _ends;

    internal NormalisedText(string original, string text, int[] starts, int[] ends)
    {
        Original = original;
        Text = text;
        _starts = starts;
        _ends = ends;
    }

    public string Original { get; }

    /// <summary>Folded characters with pauses, quotes and sentence ends kept as single marks.</summary>
    public string Text { get; }

    /// <summary>Where normalised character <paramref name="index"/> begins in the original.</summary>
    public int OriginalStart(int index) => _starts[index];

    /// <summary>The first original position after the normalised span that ends before <paramref name="end"/>.</summary>
    public int OriginalEnd(int end) => _ends[end - 1];

    /// <summary>The first normalised position at or after an original one; the length where none is.</summary>
    public int NormalisedAt(int original)
    {
        var at = Array.BinarySearch(_starts, original);
        return at >= 0 ? at : ~at;
    }

    /// <summary>The normalised position of the sentence around a position: start inclusive, end exclusive.</summary>
    public (int Start, int End) SentenceAround(int index)
    {
        var start = index;
        while (start > 0 && !Characters.IsSentenceEnd(Text[start - 1]))
            start--;
        var end = index;
        while (end < Text.Length && !Characters.IsSentenceEnd(Text[end]))
            end++;
        return (start, end);
    }
}
