namespace Supervision.Jobs.Rulebook.Matching.Normalising;

/// <summary>The alphabet of the automaton that listens: folded syllables, then ASCII letters and digits.</summary>
internal static class SoundSymbol
{
    private const int LengthBits = 8;

    private static readonly ushort FirstAscii = (ushort)Characters.SyllableCount;

    /// <summary>0 for a character that no phrase can hold.</summary>
    public static ushort Of(char normalised) =>
        normalised < 128 ? (ushort)(FirstAscii + normalised) : Characters.Syllable(normalised);

    /// <summary>The piece and the number of symbols of this way to hear it, in one automaton output.</summary>
    public static int Pack(int piece, int symbols) => piece << LengthBits | symbols;

    public static (int Piece, int Symbols) Unpack(int output) => (output >> LengthBits, output & (1 << LengthBits) - 1);
}
