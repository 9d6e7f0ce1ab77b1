using System.Numerics;

namespace Supervision.Jobs.Rulebook.Matching;

/// <summary>The runs that the filter looks for, each with the companions that it asks for in the same sentence.</summary>
internal sealed class FilterRuns
{
    /// <summary>In <see cref="_companions"/>: the end of what a run asks for; as the place of a run's companions: it asks for none.</summary>
    private const int None = 0;

    /// <summary>Of 100 runs that nobody seeks 12 are looked up in vain.</summary>
    private const int KnownPerSlot = 4;

    private readonly ulong[] _keys;
    private readonly ulong[] _known;
    private readonly int[] _firstCompanions;
    private readonly ulong[] _companions;

    /// <param name="runs">For each run its sets of companions, three symbols in one number; an empty list asks for none.</param>
    public FilterRuns(IReadOnlyDictionary<SymbolRun, List<ulong>> runs)
    {
        _keys = new ulong[BitOperations.RoundUpToPowerOf2((uint)Math.Max(8, runs.Count * 2))];
        _known = new ulong[_keys.Length * KnownPerSlot / 64 + 1];
        _firstCompanions = new int[_keys.Length];
        var companions = new List<ulong> { None };
        foreach (var (run, sets) in runs)
        {
            var known = KnownBit(run.Key);
            _known[known >> 6] |= 1UL << known;
            var slot = KeySlot(run.Key);
            while (_keys[slot] != 0)
                slot = slot + 1 & _keys.Length - 1;
            (_keys[slot], _firstCompanions[slot]) = (run.Key, sets.Count == 0 ? None : companions.Count);
            if (sets.Count > 0)
                companions.AddRange([.. sets, None]);
        }
        _companions = [.. companions];
    }

    /// <summary>True where the run is looked for and one set of its companions stands in the sentence around its last symbol.</summary>
    public bool Hold(SymbolRun run, ReadOnlySpan<ushort> said, int at)
    {
        // Most are asked for in vain: a bit says so from a sixteenth of the memory of the keys.
        var known = KnownBit(run.Key);
        if ((_known[known >> 6] >> known & 1) == 0)
            return false;
        for (var slot = KeySlot(run.Key); _keys[slot] != 0; slot = slot + 1 & _keys.Length - 1)
            if (_keys[slot] == run.Key)
                return _firstCompanions[slot] == None || HoldCompanions(said, at, _firstCompanions[slot]);
        return false;
    }

    /// <summary>One bit per symbol of the sentence, shared by symbols 1,024 apart: few of many hundred are set.</summary>
    private bool HoldCompanions(ReadOnlySpan<ushort> said, int at, int companions)
    {
        Span<ulong> present = stackalloc ulong[16];
        present.Clear();
        for (var i = at; i >= 0 && said[i] != PhraseFilter.SentenceEnd; i--)
            present[said[i] >> 6 & 15] |= 1UL << said[i];
        for (var i = at + 1; i < said.Length && said[i] != PhraseFilter.SentenceEnd; i++)
            present[said[i] >> 6 & 15] |= 1UL << said[i];
        for (; _companions[companions] is not None and var set; companions++)
            if (Has(present, set) && Has(present, set >> 16) && Has(present, set >> 32))
                return true;
        return false;
    }

    /// <summary>True for 0 too, which stands for no companion.</summary>
    private static bool Has(ReadOnlySpan<ulong> present, ulong symbol) =>
        (ushort)symbol == 0 || (present[(int)(symbol >> 6) & 15] >> (int)symbol & 1) != 0;

    private int KnownBit(ulong key) => (int)(key * 0xD1B54A32D192ED03UL >> 64 - BitOperations.Log2((uint)_keys.Length * KnownPerSlot));

    private int KeySlot(ulong key) => (int)(key * 0x9E3779B97F4A7C15UL >> 64 - BitOperations.Log2((uint)_keys.Length));
}
