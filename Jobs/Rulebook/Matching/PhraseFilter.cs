using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Supervision.Jobs.Rulebook.Matching;

/// <summary>
/// Tells with about two look-ups per raw character whether a text can hold any phrase at all, before anything is
/// normalised. Never wrong about a text that holds one; a few others pass too, and the matcher looks at those.
/// </summary>
/// <remarks>
/// Each form is stood for by a run of up to three neighbouring symbols, the rarest that it has, and by companions:
/// symbols that stand elsewhere in the form and so must stand somewhere in the sentence, which no form leaves. Marks,
/// hesitations and stutter are passed over. Taking out a stuttered group leaves the last two symbols as they were, so
/// any three neighbours of the normalised text are neighbours here as well; four need not be.
/// </remarks>
internal sealed class PhraseFilter
{
    /// <summary>The symbol of what normalising leaves out.</summary>
    public const ushort Skipped = ushort.MaxValue;

    /// <summary>The symbol of what ends a sentence.</summary>
    public const ushort SentenceEnd = ushort.MaxValue - 1;

    /// <summary>Symbols before the first one, so that it has neighbours as well.</summary>
    private const int Before = 2;

    [ThreadStatic]
    private static ushort[]? _ofThread;

    private readonly ushort[] _symbolOf;
    private readonly RunSieve _sieve;
    private readonly FilterRuns _runs;

    /// <param name="symbolOf">For each UTF-16 unit its symbol; 0 where it is in no phrase.</param>
    /// <param name="runs">For each run its sets of companions, three symbols in one number; an empty list asks for none.</param>
    public PhraseFilter(ushort[] symbolOf, IReadOnlyDictionary<SymbolRun, List<ulong>> runs)
    {
        _symbolOf = symbolOf;
        _runs = new FilterRuns(runs);
        _sieve = new RunSieve([.. runs.Keys]);
    }

    /// <param name="text">As transcribed or already normalised; the answer holds for both.</param>
    public bool MightHold(ReadOnlySpan<char> text)
    {
        var symbols = _ofThread;
        if (symbols is null || symbols.Length < text.Length + Before)
            // Twice what is asked: slowly growing texts would otherwise allocate each time.
            _ofThread = symbols = new ushort[Math.Max(1024, 2 * (text.Length + Before))];
        var said = symbols.AsSpan(0, Compact(text, symbols));
        for (var at = Before; at < said.Length; at += 64)
            for (var ends = _sieve.Ends(said, at); ends != 0; ends &= ends - 1)
                if (Holds(said, at + BitOperations.TrailingZeroCount(ends)))
                    return true;
        return false;
    }

    /// <summary>The symbols that count, without stutter; the place after the last one.</summary>
    private int Compact(ReadOnlySpan<char> text, ushort[] symbols)
    {
        // References instead of arrays and signs instead of branches: bounds checks, and the guesses that marks and
        // stutter mislead, would treble the cost of this loop, which sees every character of every night. A unit is
        // always inside the first table, and no more is written than is read.
        ref var symbolOf = ref MemoryMarshal.GetArrayDataReference(_symbolOf);
        ref var next = ref MemoryMarshal.GetArrayDataReference(symbols);
        // Two symbols before the text, so that the first characters need no case of their own.
        symbols[0] = symbols[1] = 0;
        var (count, last) = (Before, 0);
        foreach (var unit in text)
        {
            int symbol = Unsafe.Add(ref symbolOf, unit);
            Unsafe.Add(ref next, count) = (ushort)symbol;
            var change = symbol ^ last;
            var kept = -change >>> 31 & symbol - Skipped >>> 31;
            count += kept;
            last ^= change & -kept;
        }
        return count;
    }

    private bool Holds(ReadOnlySpan<ushort> said, int at)
    {
        var run = new SymbolRun(said[at - 2], said[at - 1], said[at]);
        // Short phrases are looked for as runs of two or one symbol, with zero for what they do not ask.
        return Holds(run, said, at) || Holds(run with { First = 0 }, said, at) || Holds(run with { First = 0, Second = 0 }, said, at);
    }

    private bool Holds(SymbolRun run, ReadOnlySpan<ushort> said, int at) => _sieve.MayEnd(run) && _runs.Hold(run, said, at);
}
