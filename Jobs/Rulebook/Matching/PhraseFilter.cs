using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Supervision.Jobs.Rulebook.Matching;

/// <summary>
/// Tells with about one look-up per raw character whether a text can hold any phrase at all, before anything is
/// normalised. Never wrong about a text that holds one; a few others pass too, and the matcher looks at those.
/// </summary>
/// <remarks>
/// Each form is stood for by a run of up to three neighbouring symbols, the rarest that it has, and by companions:
/// symbols that stand elsewhere in the form and so must stand somewhere in the text. Marks, hesitations and stutter are
/// passed over. Taking out a stuttered group leaves the last two symbols as they were, so any three neighbours of the
/// normalised text are neighbours here as well; four need not be.
/// </remarks>
internal sealed class PhraseFilter
{
    /// <summary>The symbol of what normalising leaves out.</summary>
    public const ushort Skipped = ushort.MaxValue;

    /// <summary>In <see cref="_companions"/>: nothing else is asked, or the end of what is.</summary>
    private const ulong None = 0;

    /// <summary>Bits per run in the first sieve: one stranger in 64 passes; up to 18 bits it stays in the fastest cache.</summary>
    private const int BitsPerPair = 64;

    private readonly ushort[] _symbolOf;
    private readonly ulong[] _pairs;
    private readonly int _pairShift;
    private readonly ulong[] _keys;
    private readonly int[] _firstCompanions;
    private readonly ulong[] _companions;

    /// <param name="symbolOf">For each UTF-16 unit its symbol; 0 where it is in no phrase or ends a sentence.</param>
    /// <param name="runs">For each run its sets of companions, three symbols in one number; an empty list asks for none.</param>
    public PhraseFilter(ushort[] symbolOf, IReadOnlyDictionary<SymbolRun, List<ulong>> runs)
    {
        _symbolOf = symbolOf;
        var bits = Math.Clamp(Log2Above(runs.Count * BitsPerPair), 18, 26);
        _pairs = new ulong[1 << bits - 6];
        _pairShift = 64 - bits;
        _keys = new ulong[1 << Log2Above(Math.Max(8, runs.Count * 2))];
        _firstCompanions = new int[_keys.Length];
        var companions = new List<ulong> { None };
        foreach (var (run, sets) in runs)
        {
            AddPair(run);
            AddRun(run, sets.Count == 0 ? 0 : companions.Count);
            if (sets.Count > 0)
                companions.AddRange([.. sets, None]);
        }
        _companions = [.. companions];
    }

    /// <param name="text">As transcribed or already normalised; the answer holds for both.</param>
    public bool MightHold(ReadOnlySpan<char> text)
    {
        // References instead of arrays: bounds checks would double the cost of this loop, which sees every character
        // of every night. A unit is always inside the first table, and a shifted slot inside the second.
        ref var symbolOf = ref MemoryMarshal.GetArrayDataReference(_symbolOf);
        ref var pairs = ref MemoryMarshal.GetArrayDataReference(_pairs);
        var shift = _pairShift;
        ulong first = 0, second = 0;
        for (var i = 0; i < text.Length; i++)
        {
            ulong symbol = Unsafe.Add(ref symbolOf, text[i]);
            var slot = PairSlot(second, symbol, shift);
            if ((Unsafe.Add(ref pairs, (nint)(slot >> 6)) >> (int)slot & 1) != 0 && HoldsRun(text, first, second, symbol))
                return true;
            // No branch, which marks and stutter would mislead.
            var kept = symbol != second & symbol != Skipped;
            first = kept ? second : first;
            second = kept ? symbol : second;
        }
        return false;
    }

    private bool HoldsRun(ReadOnlySpan<char> text, ulong first, ulong second, ulong third) =>
        Holds(text, first << 32 | second << 16 | third) || Holds(text, second << 16 | third) || Holds(text, third);

    private bool Holds(ReadOnlySpan<char> text, ulong key)
    {
        for (var slot = KeySlot(key); _keys[slot] != 0; slot = slot + 1 & _keys.Length - 1)
            if (_keys[slot] == key)
                return _firstCompanions[slot] == 0 || HoldsCompanions(text, _firstCompanions[slot]);
        return false;
    }

    /// <summary>One bit per symbol of the text, shared by symbols 1,024 apart: in a turn of 100 characters one in ten is set.</summary>
    private bool HoldsCompanions(ReadOnlySpan<char> text, int at)
    {
        Span<ulong> present = stackalloc ulong[16];
        present.Clear();
        foreach (var unit in text)
        {
            var symbol = _symbolOf[unit];
            present[symbol >> 6 & 15] |= 1UL << symbol;
        }
        for (; _companions[at] != None; at++)
            if (Has(present, _companions[at]) && Has(present, _companions[at] >> 16) && Has(present, _companions[at] >> 32))
                return true;
        return false;
    }

    /// <summary>True for 0 too, which stands for no companion.</summary>
    private static bool Has(ReadOnlySpan<ulong> present, ulong symbol) =>
        (ushort)symbol == 0 || (present[(int)(symbol >> 6) & 15] >> (int)symbol & 1) != 0;

    /// <summary>A run of one symbol has no pair of its own: whatever stands before it, it passes.</summary>
    private void AddPair(SymbolRun run)
    {
        if (run.Second != 0)
            SetPair(run.Second, run.Third);
        else
            foreach (var before in _symbolOf.Append((ushort)0).Distinct())
                SetPair(before, run.Third);
    }

    private void SetPair(ulong first, ulong second)
    {
        var slot = PairSlot(first, second, _pairShift);
        _pairs[slot >> 6] |= 1UL << (int)(slot & 63);
    }

    private void AddRun(SymbolRun run, int companions)
    {
        var slot = KeySlot(run.Key);
        while (_keys[slot] != 0)
            slot = slot + 1 & _keys.Length - 1;
        (_keys[slot], _firstCompanions[slot]) = (run.Key, companions);
    }

    // Fibonacci hashing: neighbouring symbols spread over the whole table.
    private static ulong PairSlot(ulong first, ulong second, int shift) => (first << 16 | second) * 0x9E3779B97F4A7C15UL >> shift;

    private int KeySlot(ulong key) => (int)(key * 0x9E3779B97F4A7C15UL >> 64 - BitOperations.Log2((uint)_keys.Length));

    private static int Log2Above(int number) => BitOperations.Log2(BitOperations.RoundUpToPowerOf2((uint)number));
}
