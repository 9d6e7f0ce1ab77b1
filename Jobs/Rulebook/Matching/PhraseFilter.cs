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
/// symbols that stand elsewhere in the form and so must stand somewhere in the sentence, which no form leaves. Marks,
/// hesitations and stutter are passed over. Taking out a stuttered group leaves the last two symbols as they were, so any three neighbours of the
/// normalised text are neighbours here as well; four need not be.
/// </remarks>
internal sealed class PhraseFilter
{
    /// <summary>The symbol of what normalising leaves out.</summary>
    public const ushort Skipped = ushort.MaxValue;

    /// <summary>The symbol of what ends a sentence.</summary>
    public const ushort SentenceEnd = ushort.MaxValue - 1;

    /// <summary>In <see cref="_companions"/>: nothing else is asked, or the end of what is.</summary>
    private const ulong None = 0;

    /// <summary>In the first sieve: the pair ends runs of three; it is a run itself, or its last symbol is.</summary>
    private const ulong EndsThree = 1, IsWhole = 2;

    /// <summary>Bits per run in each sieve: few strangers pass; up to 18 bits a sieve stays in the nearest cache.</summary>
    private const int BitsPerRun = 64;

    private readonly ushort[] _symbolOf;
    private readonly ulong[] _pairs;
    private readonly ulong[] _threes;
    private readonly int _shift;
    private readonly ulong[] _keys;
    private readonly int[] _firstCompanions;
    private readonly ulong[] _companions;

    /// <param name="symbolOf">For each UTF-16 unit its symbol; 0 where it is in no phrase.</param>
    /// <param name="runs">For each run its sets of companions, three symbols in one number; an empty list asks for none.</param>
    public PhraseFilter(ushort[] symbolOf, IReadOnlyDictionary<SymbolRun, List<ulong>> runs)
    {
        _symbolOf = symbolOf;
        var bits = Math.Clamp(Log2Above(runs.Count * BitsPerRun), 18, 27);
        _shift = 64 - bits;
        (_pairs, _threes) = (new ulong[1 << bits - 6], new ulong[1 << bits - 6]);
        _keys = new ulong[1 << Log2Above(Math.Max(8, runs.Count * 2))];
        _firstCompanions = new int[_keys.Length];
        var companions = new List<ulong> { None };
        foreach (var (run, sets) in runs)
        {
            AddToSieves(run);
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
        var shift = _shift;
        ulong first = 0, second = 0;
        for (var i = 0; i < text.Length; i++)
        {
            ulong symbol = Unsafe.Add(ref symbolOf, text[i]);
            if (symbol == second || symbol == Skipped)
                continue;
            var slot = Slot(second << 16 | symbol, shift);
            var kind = Unsafe.Add(ref pairs, (nint)(slot >> 6)) >> (int)(slot & 62);
            if ((kind & (EndsThree | IsWhole)) != 0 && Holds(text, i, kind, first << 32 | second << 16 | symbol))
                return true;
            first = second;
            second = symbol;
        }
        return false;
    }

    private bool Holds(ReadOnlySpan<char> text, int at, ulong kind, ulong key)
    {
        if ((kind & EndsThree) != 0)
        {
            var slot = Slot(key, _shift);
            if ((_threes[slot >> 6] >> (int)(slot & 63) & 1) != 0 && Holds(text, at, key))
                return true;
        }
        return (kind & IsWhole) != 0 && (Holds(text, at, (uint)key) || Holds(text, at, (ushort)key));
    }

    private bool Holds(ReadOnlySpan<char> text, int at, ulong key)
    {
        for (var slot = KeySlot(key); _keys[slot] != 0; slot = slot + 1 & _keys.Length - 1)
            if (_keys[slot] == key)
                return _firstCompanions[slot] == 0 || HoldsCompanions(text, at, _firstCompanions[slot]);
        return false;
    }

    /// <summary>One bit per symbol of the sentence, shared by symbols 1,024 apart: few of many hundred are set.</summary>
    private bool HoldsCompanions(ReadOnlySpan<char> text, int at, int companions)
    {
        Span<ulong> present = stackalloc ulong[16];
        present.Clear();
        ushort symbol;
        for (var i = at; i >= 0 && (symbol = _symbolOf[text[i]]) != SentenceEnd; i--)
            present[symbol >> 6 & 15] |= 1UL << symbol;
        for (var i = at + 1; i < text.Length && (symbol = _symbolOf[text[i]]) != SentenceEnd; i++)
            present[symbol >> 6 & 15] |= 1UL << symbol;
        for (; _companions[companions] is not None and var set; companions++)
            if (Has(present, set) && Has(present, set >> 16) && Has(present, set >> 32))
                return true;
        return false;
    }

    /// <summary>True for 0 too, which stands for no companion.</summary>
    private static bool Has(ReadOnlySpan<ulong> present, ulong symbol) =>
        (ushort)symbol == 0 || (present[(int)(symbol >> 6) & 15] >> (int)symbol & 1) != 0;

    /// <summary>A run of one symbol has no pair of its own: whatever stands before it, it passes.</summary>
    private void AddToSieves(SymbolRun run)
    {
        if (run.First != 0)
        {
            Set(_pairs, Slot((uint)run.Key, _shift) & ~1UL, EndsThree);
            Set(_threes, Slot(run.Key, _shift), 1);
        }
        else if (run.Second != 0)
            Set(_pairs, Slot(run.Key, _shift) & ~1UL, IsWhole);
        else
            foreach (var before in _symbolOf.Append((ushort)0).Distinct())
                Set(_pairs, Slot((uint)before << 16 | run.Third, _shift) & ~1UL, IsWhole);
    }

    private static void Set(ulong[] sieve, ulong slot, ulong kind) => sieve[slot >> 6] |= kind << (int)(slot & 63);

    private void AddRun(SymbolRun run, int companions)
    {
        var slot = KeySlot(run.Key);
        while (_keys[slot] != 0)
            slot = slot + 1 & _keys.Length - 1;
        (_keys[slot], _firstCompanions[slot]) = (run.Key, companions);
    }

    // Fibonacci hashing: neighbouring symbols spread over the whole table.
    private static ulong Slot(ulong key, int shift) => key * 0x9E3779B97F4A7C15UL >> shift;

    private int KeySlot(ulong key) => (int)(key * 0x9E3779B97F4A7C15UL >> 64 - BitOperations.Log2((uint)_keys.Length));

    private static int Log2Above(int number) => BitOperations.Log2(BitOperations.RoundUpToPowerOf2((uint)number));
}
