using System.Numerics;

namespace Supervision.Jobs.Rulebook.Matching;

/// <summary>
/// All pieces as sequences of 16-bit symbols, walked only from places where a sieve says that one may begin: the table
/// of steps outgrows every cache, the sieve does not.
/// </summary>
public sealed class PhraseTrie
{
    /// <summary>Room for three million pieces of five symbols.</summary>
    internal const int MostStates = 1 << StateBits;

    private const int StateBits = 24;
    private const ulong StateMask = MostStates - 1;

    /// <summary>One stranger in sixteen is walked in vain.</summary>
    private const int BitsPerBeginning = 16;

    private readonly int[] _root;
    private readonly ulong[] _table;
    private readonly ulong[] _beginnings;
    private readonly int _shift;
    private readonly int _firstEnd;
    private readonly int[] _outputStart;
    private readonly int[] _outputs;

    /// <param name="root">The state after each first symbol; 0 where no piece begins with it.</param>
    /// <param name="table">All other steps by state and symbol, at most half full.</param>
    /// <param name="beginnings">The first three symbols of each piece, the whole of a shorter one.</param>
    /// <param name="outputStart">For each state from <paramref name="firstEnd"/> on where its outputs begin.</param>
    internal PhraseTrie(int[] root, ulong[] table, IReadOnlyCollection<SymbolRun> beginnings, int firstEnd, int[] outputStart, int[] outputs)
    {
        (_root, _table, _firstEnd, _outputStart, _outputs) = (root, table, firstEnd, outputStart, outputs);
        var bits = Math.Max(12, BitOperations.Log2(BitOperations.RoundUpToPowerOf2((uint)beginnings.Count + 1) * BitsPerBeginning));
        _shift = 64 - bits;
        _beginnings = new ulong[1 << bits - 6];
        foreach (var beginning in beginnings)
        {
            var slot = Slot(beginning);
            _beginnings[slot >> 6] |= 1UL << (int)slot;
        }
    }

    public int StateCount => _firstEnd + _outputStart.Length - 1;

    /// <summary>Numbers of the pieces that end in <paramref name="state"/>, in the order in which they were given.</summary>
    public ReadOnlySpan<int> Outputs(int state) =>
        // Those where pieces end come last, so that most states are told by their number alone.
        state < _firstEnd ? [] : _outputs.AsSpan(_outputStart[state - _firstEnd], _outputStart[state - _firstEnd + 1] - _outputStart[state - _firstEnd]);

    /// <summary>The state after the first symbol of a piece; 0 where none begins with it.</summary>
    public int Begin(ushort symbol) =>
        // The array ends at the largest symbol any piece begins with; texts hold larger ones.
        symbol < _root.Length ? _root[symbol] : 0;

    /// <summary>False where no piece begins with the three, or is the whole of a shorter run; true for a few others too.</summary>
    internal bool MayBegin(SymbolRun beginning)
    {
        var slot = Slot(beginning);
        return (_beginnings[slot >> 6] >> (int)slot & 1) != 0;
    }

    /// <summary>The state after one more symbol; 0 where no piece goes on with it.</summary>
    public int Next(int state, ushort symbol)
    {
        var key = (ulong)state << 16 | symbol;
        for (var slot = Slot(key, _table.Length - 1); ; slot = (slot + 1) & (_table.Length - 1))
        {
            var entry = _table[slot];
            // Key and target share one word: a step costs one read of memory instead of two.
            if (entry >> StateBits == key)
                return (int)(entry & StateMask);
            if (entry == 0)
                return 0;
        }
    }

    internal static void Insert(ulong[] table, int state, ushort symbol, int next)
    {
        var key = (ulong)state << 16 | symbol;
        var slot = Slot(key, table.Length - 1);
        while (table[slot] != 0)
            slot = (slot + 1) & (table.Length - 1);
        table[slot] = key << StateBits | (uint)next;
    }

    private ulong Slot(SymbolRun beginning) => beginning.Key * 0x9E3779B97F4A7C15UL >> _shift;

    // Fibonacci hashing: neighbouring states and symbols spread over the whole table, which may have 2^31 slots.
    private static int Slot(ulong key, int mask) => (int)(key * 0x9E3779B97F4A7C15UL >> 33) & mask;
}
