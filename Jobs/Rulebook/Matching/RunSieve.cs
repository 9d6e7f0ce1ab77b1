using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Supervision.Jobs.Rulebook.Matching;

/// <summary>
/// Tells with one look at memory whether the last of three neighbouring symbols may end a run that is sought. The last two
/// choose a word, the one before them a bit of it: many runs share their end, and few texts hold all three.
/// </summary>
internal sealed class RunSieve
{
    /// <summary>Of the shipped rulebooks half the words stay empty, and all fit the nearest cache.</summary>
    private const int FewestWords = 1 << 12;

    /// <summary>One stranger in twenty passes; fewer runs a word would outgrow the caches sooner.</summary>
    private const int RunsPerWord = 3;

    private readonly ulong[] _words;
    private readonly ulong[] _alone = new ulong[(ushort.MaxValue + 1) / 64];
    private readonly int _shift;

    public RunSieve(IReadOnlyCollection<SymbolRun> runs)
    {
        _words = new ulong[BitOperations.RoundUpToPowerOf2((uint)Math.Max(FewestWords, runs.Count / RunsPerWord))];
        _shift = 64 - BitOperations.Log2((uint)_words.Length);
        foreach (var run in runs)
            if (run.Second == 0)
                _alone[run.Third >> 6] |= 1UL << run.Third;
            else
                // What stands before a run of two does not matter.
                _words[WordOf(run.Second, run.Third, _shift)] |= run.First == 0 ? ulong.MaxValue : 1UL << run.First;
    }

    /// <summary>False where no run of this length ends in its last symbols: then nobody need look for it.</summary>
    public bool MayEnd(SymbolRun run)
    {
        if (run.Second == 0)
            return (_alone[run.Third >> 6] >> run.Third & 1) != 0;
        var word = _words[WordOf(run.Second, run.Third, _shift)];
        return run.First == 0 ? word == ulong.MaxValue : (word >> run.First & 1) != 0;
    }

    /// <summary>One bit for each of the next 64 symbols: set where it and the two before it may end a run.</summary>
    public ulong Ends(ReadOnlySpan<ushort> said, int from)
    {
        ref var words = ref MemoryMarshal.GetArrayDataReference(_words);
        ref var alone = ref MemoryMarshal.GetArrayDataReference(_alone);
        var (shift, ends) = (_shift, 0UL);
        int first = said[from - 2], second = said[from - 1];
        var block = said[from..Math.Min(said.Length, from + 64)];
        for (var i = 0; i < block.Length; i++)
        {
            int third = block[i];
            // A word that is shifted this far lies inside the sieve; a shift looks at the last six bits of a symbol alone.
            var passes = Unsafe.Add(ref words, (nint)WordOf(second, third, shift)) >> first | Unsafe.Add(ref alone, third >> 6) >> third;
            ends |= (passes & 1) << i;
            (first, second) = (second, third);
        }
        return ends;
    }

    // Fibonacci hashing: neighbouring symbols spread over the whole sieve.
    private static ulong WordOf(int second, int third, int shift) => (ulong)(second << 16 | third) * 0x9E3779B97F4A7C15UL >> shift;
}
