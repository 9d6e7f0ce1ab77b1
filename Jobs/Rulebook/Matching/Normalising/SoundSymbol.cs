namespace Supervision.Jobs.Rulebook.Matching.Normalising;

/// <summary>The alphabet of the trie that listens: folded syllables, then ASCII letters and digits.</summary>
internal static class SoundSymbol
{
    private static readonly ushort FirstAscii = (ushort)Characters.SyllableCount;

    /// <summary>0 for a character that no phrase can hold.</summary>
    public static ushort Of(char normalised) =>
        normalised < 128 ? (ushort)(FirstAscii + normalised) : Characters.Syllable(normalised);
}
