namespace Supervision.Jobs.Rulebook.Matching.Normalising;

/// <summary>Other ways to cut the same sounds into syllables: a recogniser may write 先 for 西安.</summary>
internal static class Resegmentation
{
    /// <summary>A phrase has a handful of cuts; the limit only guards against made-up input.</summary>
    private const int MostCuts = 16;

    /// <summary>Three syllables cut anew are ordinary words too often (不属俺 sounds like 不算).</summary>
    private const int ShortestRecut = 4;

    private static readonly Dictionary<string, ushort> BySpelling = Enumerable.Range(1, Characters.SyllableCount - 1)
        .Where(number => CanStand(Characters.Spelling((ushort)number)))
        .ToDictionary(number => Characters.Spelling((ushort)number), number => (ushort)number, StringComparer.Ordinal);

    /// <summary>The symbols as they are, then every other cut of the same letters into as many or other syllables.</summary>
    public static IReadOnlyList<ushort[]> Of(ushort[] symbols)
    {
        var cuts = new List<ushort[]> { symbols };
        if (symbols.Length < ShortestRecut || symbols.Any(symbol => symbol >= Characters.SyllableCount))
            return cuts;
        var letters = string.Concat(symbols.Select(Characters.Spelling));
        Cut(letters, 0, [], cuts, symbols);
        return cuts;
    }

    private static void Cut(string letters, int from, List<ushort> soFar, List<ushort[]> cuts, ushort[] original)
    {
        if (from == letters.Length)
        {
            if (soFar.Count >= ShortestRecut && !soFar.SequenceEqual(original))
                cuts.Add([.. soFar]);
            return;
        }
        for (var length = 1; length <= 6 && from + length <= letters.Length && cuts.Count <= MostCuts; length++)
            if (BySpelling.TryGetValue(letters.Substring(from, length), out var symbol))
            {
                soFar.Add(symbol);
                Cut(letters, from + length, soFar, cuts, original);
                soFar.RemoveAt(soFar.Count - 1);
            }
    }

    // m, n and r are no syllables that a recogniser would write in running speech.
    private static bool CanStand(string spelling) => spelling.Length > 1 || "aeo".Contains(spelling[0]);
}
