using System.Numerics;

namespace Supervision.Jobs.Rulebook.Matching;

/// <summary>
/// Tells with about one look-up per raw character whether a text can hold any phrase at all, before anything is
/// normalised. Never wrong about a text that holds one; a few others pass too, and the matcher looks at those.
/// </summary>
/// <remarks>
/// Each form is stood for by three neighbouring symbols of its longest piece, or fewer where it has no more. Marks,
/// hesitations and stutter are passed over. Taking out a stuttered group leaves the last two symbols as they were, so
/// any three neighbours of the normalised text are neighbours here as well; four need not be.
/// </remarks>
internal sealed class PhraseFilter
{
    private const ushort Skipped = ushort.MaxValue;

    /// <summary>Folded syllables and ASCII fit, so that pairs of sounds have a bit each in a table of 32 KB.</summary>
    private const int SymbolBits = 9;

    /// <summary>Bits for each run: about one stranger in 64 passes.</summary>
    private const int BitsPerRun = 64;

    private readonly ushort[] _symbolOf = new ushort[char.MaxValue + 1];
    private readonly ulong[] _pairs;
    private readonly ulong[] _runs;
    private readonly int _runShift;

    /// <param name="symbolOf">The symbol of a folded character; 0 where it is in no phrase.</param>
    /// <param name="anchors">For each form the ways in which a text may show its longest piece.</param>
    public PhraseFilter(Func<char, ushort> symbolOf, IEnumerable<ushort[]> anchors)
    {
        var runs = new HashSet<(ushort, ushort, ushort)>();
        foreach (var anchor in anchors)
            AddRun(runs, Squeezed(anchor));
        for (var unit = 0; unit < _symbolOf.Length; unit++)
            _symbolOf[unit] = SymbolOf((char)unit, symbolOf);
        _pairs = Table(runs.Count, 2 * SymbolBits, 2 * SymbolBits + 6);
        _runs = Table(runs.Count, 16, 27);
        _runShift = 64 - BitOperations.Log2((uint)_runs.Length) - 6;
        foreach (var (first, second, third) in runs)
        {
            Set(_runs, RunSlot(first, second, third));
            if (second != 0)
                Set(_pairs, PairSlot(second, third));
        }
        SetSingles([.. runs.Where(run => run.Item2 == 0).Select(run => run.Item3)]);
    }

    /// <param name="text">As transcribed or already normalised; the answer holds for both.</param>
    public bool MightHold(ReadOnlySpan<char> text)
    {
        var symbolOf = _symbolOf;
        var pairs = _pairs;
        uint first = 0, second = 0;
        foreach (var unit in text)
        {
            uint symbol = symbolOf[unit];
            if (symbol == second || symbol == Skipped)
                continue;
            var slot = PairSlot(second, symbol);
            if ((pairs[(int)(slot >> 6) & pairs.Length - 1] >> (int)slot & 1) != 0
                && (HoldsRun(first, second, symbol) || HoldsRun(0, second, symbol) || HoldsRun(0, 0, symbol)))
                return true;
            first = second;
            second = symbol;
        }
        return false;
    }

    private bool HoldsRun(uint first, uint second, uint third)
    {
        var slot = RunSlot(first, second, third);
        return (_runs[(int)(slot >> 6)] >> (int)slot & 1) != 0;
    }

    private static uint PairSlot(uint first, uint second) => first << SymbolBits ^ second;

    private uint RunSlot(ulong first, ulong second, ulong third) =>
        (uint)((first << 32 | second << 16 | third) * 0x9E3779B97F4A7C15UL >> _runShift);

    private static void Set(ulong[] table, uint slot) => table[(int)(slot >> 6) & table.Length - 1] |= 1UL << (int)(slot & 63);

    private static ulong[] Table(int runs, int fewestBits, int mostBits)
    {
        var bits = BitOperations.Log2(BitOperations.RoundUpToPowerOf2((uint)Math.Max(1, runs))) + BitOperations.Log2(BitsPerRun);
        return new ulong[1 << Math.Clamp(bits, fewestBits, mostBits) - 6];
    }

    /// <summary>A form of one-character pieces has no pair of its own: whatever stands before its character, it passes.</summary>
    private void SetSingles(HashSet<ushort> singles)
    {
        foreach (var before in _symbolOf.Append((ushort)0).Distinct())
            foreach (var single in singles)
                Set(_pairs, PairSlot(before, single));
    }

    private static ushort SymbolOf(char unit, Func<char, ushort> symbolOf)
    {
        var folded = Characters.Fold(unit);
        if (Characters.IsSentenceEnd(folded))
            return 0;
        return folded > Characters.LastMark ? symbolOf(folded) : Skipped;
    }

    /// <summary>A run that another form already brought costs nothing.</summary>
    private static void AddRun(HashSet<(ushort, ushort, ushort)> runs, List<ushort> symbols)
    {
        if (symbols.Count < 3)
        {
            runs.Add((0, symbols.Count == 2 ? symbols[0] : (ushort)0, symbols[^1]));
            return;
        }
        for (var at = 0; at + 2 < symbols.Count; at++)
            if (runs.Contains((symbols[at], symbols[at + 1], symbols[at + 2])))
                return;
        runs.Add((symbols[^3], symbols[^2], symbols[^1]));
    }

    private static List<ushort> Squeezed(ushort[] symbols)
    {
        var kept = new List<ushort>(symbols.Length);
        foreach (var symbol in symbols)
            if (kept.Count == 0 || kept[^1] != symbol)
                kept.Add(symbol);
        return kept;
    }
}
