using System.Text;

namespace Supervision.Jobs.Rulebook.Matching.Normalising;

/// <summary>What each UTF-16 unit becomes before matching, and the folded syllable it sounds like.</summary>
public static class Characters
{
    /// <summary>Left out of the normalised text: hesitation sounds, zero-width marks.</summary>
    public const char Dropped = '\0';

    /// <summary>A blank: dropped inside a phrase, since recognisers put blanks between words.</summary>
    public const char Blank = '\u0002';

    /// <summary>儿, which speakers and recognisers add and leave out at will; it belongs to the character before.</summary>
    public const char Suffix = '\u0003';

    /// <summary>A comma or anything else a speaker runs over; short phrases do not cross it.</summary>
    public const char Pause = ',';

    /// <summary>An opening or closing quotation mark; a pause that the context patterns can see.</summary>
    public const char Quote = '"';

    public const char FullStop = '.';
    public const char Question = '\u0004';
    public const char Exclamation = '!';

    /// <summary>Everything up to here is a mark or nothing, except the digits.</summary>
    internal const char LastMark = '/';

    /// <summary>From here on a repeated character is a stutter; 11 and www are not.</summary>
    internal const char FirstCollapsing = '\u0080';

    private const string Hesitations = "嗯呃噢欸诶誒";
    private const string QuoteMarks = "\"“”「」『』‘’《》〈〉【】＂";
    private const string ZeroWidths = "\u200b\u200c\u200d\u2060\ufeff\u00ad";

    private static readonly char[] Folded = new char[65536];
    private static readonly ushort[] SyllableOf = new ushort[65536];
    private static readonly List<string> Syllables = [""];

    static Characters()
    {
        for (var unit = 0; unit < Folded.Length; unit++)
            Folded[unit] = FoldUnit((char)unit);
        ReadDerivedTable();
        // A traditional form sounds like its simplified one even where Unihan lists it under another reading.
        for (var unit = 0; unit < Folded.Length; unit++)
            if (Folded[unit] != unit && SyllableOf[Folded[unit]] != 0)
                SyllableOf[unit] = SyllableOf[Folded[unit]];
    }

    /// <summary>Number of folded syllables plus one; 0 stands for a character without a reading.</summary>
    public static int SyllableCount => Syllables.Count;

    /// <summary>The character that takes part in matching, or one of the marks above.</summary>
    public static char Fold(char unit) => Folded[unit];

    /// <summary>The folded syllable's number; 0 for what has no reading.</summary>
    public static ushort Syllable(char unit) => SyllableOf[unit];

    /// <summary>The folded spelling behind a number, such as <c>qin</c> for 清 and 亲.</summary>
    public static string Spelling(ushort syllable) => Syllables[syllable];

    public static bool IsSentenceEnd(char folded) => folded is FullStop or Question or Exclamation;

    /// <summary>True for the marks that stand between words and are no part of any phrase.</summary>
    public static bool IsMark(char folded) => folded is Pause or Quote || IsSentenceEnd(folded);

    private static char FoldUnit(char unit)
    {
        if (Hesitations.Contains(unit) || ZeroWidths.Contains(unit))
            return Dropped;
        if (QuoteMarks.Contains(unit))
            return Quote;
        if (unit is '\n' or '\r' or '；' or ';' or '。' or '｡')
            return FullStop;
        if (unit is '?' or '？')
            return Question;
        if (unit is '!' or '！')
            return Exclamation;
        if (char.IsSurrogate(unit))
            return Pause;
        if (unit is ' ' or '\u00a0')
            return Blank;
        if (unit is '儿' or '兒')
            return Suffix;
        var folded = char.ToLowerInvariant(Narrow(unit));
        return char.IsLetterOrDigit(folded) ? folded : Pause;
    }

    /// <summary>NFKC where it yields one character; forms that unfold into several stay as they are.</summary>
    private static char Narrow(char unit)
    {
        var mayChange = unit is >= '\u2460' and <= '\u33ff' or >= '\uf900' and <= '\ufaff' or >= '\uff00';
        if (!mayChange || !char.IsLetterOrDigit(unit) && !char.IsSymbol(unit))
            return unit;
        var narrow = unit.ToString().Normalize(NormalizationForm.FormKC);
        return narrow.Length == 1 ? narrow[0] : unit;
    }

    private static void ReadDerivedTable()
    {
        var numbers = new Dictionary<string, ushort>(StringComparer.Ordinal);
        using var stream = typeof(Characters).Assembly.GetManifestResourceStream("Supervision.Rulebook.characters.txt")
            ?? throw new InvalidOperationException("The program was built without Jobs/Rulebook/Matching/Normalising/characters.txt.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            if (tab < 0 || line[0] == '#')
                continue;
            if (line[0] == '=')
                FoldTraditional(line.AsSpan(tab + 1));
            else
                AddReading(numbers, PinyinFolding.Fold(line[..tab]), line.AsSpan(tab + 1));
        }
    }

    private static void AddReading(Dictionary<string, ushort> numbers, string folded, ReadOnlySpan<char> characters)
    {
        if (!numbers.TryGetValue(folded, out var number))
        {
            numbers[folded] = number = (ushort)Syllables.Count;
            Syllables.Add(folded);
        }
        foreach (var character in characters)
            SyllableOf[character] = number;
    }

    private static void FoldTraditional(ReadOnlySpan<char> pairs)
    {
        for (var i = 0; i + 1 < pairs.Length; i += 2)
            if (Folded[pairs[i]] > LastMark)
                Folded[pairs[i]] = pairs[i + 1];
    }
}
