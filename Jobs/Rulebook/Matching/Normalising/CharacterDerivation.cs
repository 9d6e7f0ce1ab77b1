using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Supervision.Jobs.Rulebook.Matching.Normalising;

/// <summary>Derives characters.txt, one reading and one simplified form per character, from Unicode's Unihan database.</summary>
public static partial class CharacterDerivation
{
    private const string Header = """
        # Derived from Unihan (Unicode *): kHanyuPinlu's most frequent reading, else kMandarin's first, without tone;
        # after '=', pairs of a traditional character and its simplified form (kSimplifiedVariant). See `supervision rulebook characters`.

        """;

    /// <summary>Unihan keeps these as words of their own; everyday traditional text needs the other form.</summary>
    private const string AlwaysSimplified = "著裡乾";

    /// <param name="lines">Of Unihan_Readings.txt and Unihan_Variants.txt, in either order; other fields are passed over.</param>
    /// <returns>The whole file with <c>\n</c> at line ends; the same lines in any order give the same text.</returns>
    /// <exception cref="FormatException">No line names the Unicode version: these are not Unihan's files.</exception>
    public static string Derive(IEnumerable<string> lines)
    {
        var (version, frequent, mandarin, simple) = ("", Readings(), Readings(), Readings());
        foreach (var line in lines)
        {
            if (UnicodeVersion().Match(line) is { Success: true } named)
                version = named.Groups["version"].Value;
            if (Entry().Match(line) is not { Success: true } entry)
                continue;
            var (character, value) = (CharacterOf(entry.Groups["code"].ValueSpan), entry.Groups["value"].Value);
            switch (entry.Groups["field"].Value)
            {
                case "kSimplifiedVariant" when SimplifiedForm(character, value) is { } form:
                    simple[character] = form.ToString();
                    break;
                case "kHanyuPinlu":
                    frequent[character] = Toneless(value);
                    break;
                case "kMandarin":
                    mandarin[character] = Toneless(value);
                    break;
            }
        }
        if (version == "")
            throw new FormatException("No line names the Unicode version: these are not Unihan's files.");
        // Unihan knows 妳 as a character of its own; in service talk it is 你.
        simple['妳'] = "你";
        // kHanyuPinlu lists the suffix reading r first.
        frequent['儿'] = "er";
        return Header.Replace("*", version, StringComparison.Ordinal) + Lines(frequent, mandarin, simple);
    }

    private static SortedDictionary<char, string> Readings() => [];

    private static string Lines(SortedDictionary<char, string> frequent, SortedDictionary<char, string> mandarin, SortedDictionary<char, string> simple)
    {
        var bySyllable = new SortedDictionary<string, StringBuilder>(StringComparer.Ordinal);
        foreach (var character in mandarin.Keys.Union(frequent.Keys).Order())
        {
            var syllable = frequent.TryGetValue(character, out var usual) ? usual : mandarin[character];
            if (!bySyllable.TryGetValue(syllable, out var characters))
                bySyllable[syllable] = characters = new StringBuilder();
            characters.Append(character);
        }
        var text = new StringBuilder();
        foreach (var (syllable, characters) in bySyllable)
            text.Append(syllable).Append('\t').Append(characters).Append('\n');
        return text.Append("=\t").AppendJoin("", simple.Select(pair => pair.Key + pair.Value)).Append('\n').ToString();
    }

    /// <summary>A character that is its own simplified form stays as it is; forms outside the 16-bit plane are passed over.</summary>
    private static char? SimplifiedForm(char character, string value)
    {
        var forms = value.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(code => code.Length == "U+0000".Length).Select(code => CharacterOf(code.AsSpan(2))).ToList();
        var others = forms.Where(form => form != character).ToList();
        return others.Count > 0 && (others.Count == forms.Count || AlwaysSimplified.Contains(character)) ? others[0] : null;
    }

    /// <summary>The first syllable of a list such as <c>lǚ(12) lù</c> without its tone, ü written v.</summary>
    private static string Toneless(string value)
    {
        var first = value.Split([' ', '('], 2)[0];
        var letters = first.Normalize(NormalizationForm.FormD).Replace("u\u0308", "v", StringComparison.Ordinal);
        return string.Concat(letters.Where(letter => letter is < '\u0300' or > '\u036f')).ToLowerInvariant();
    }

    private static char CharacterOf(ReadOnlySpan<char> code) =>
        (char)ushort.Parse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^# Unicode [Vv]ersion:? (?<version>[\d.]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex UnicodeVersion();

    // Four digits only: the matcher works on UTF-16 units, so what lies beyond them has no place in its tables.
    [GeneratedRegex(@"^U\+(?<code>[0-9A-F]{4})\t(?<field>kHanyuPinlu|kMandarin|kSimplifiedVariant)\t(?<value>.+)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Entry();
}
