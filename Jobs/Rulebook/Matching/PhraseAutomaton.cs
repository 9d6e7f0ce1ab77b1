namespace Supervision.Jobs.Rulebook.Matching;

/// <summary>
/// Aho-Corasick over 16-bit symbols. Transitions beyond the root live in one open-addressing table,
/// so that a step costs the same with ten phrases as with a hundred thousand.
/// </summary>
public sealed class PhraseAutomaton
{
    private const int StateBits = 24;
    private const ulong StateMask = (1UL << StateBits) - 1;

    /// <summary>The table is half full at most, so that one in eight of the steps that lead nowhere looks into it in vain.</summary>
    private const int BitsPerSlot = 4;

    private readonly int[] _root;
    private readonly ulong[] _table;
    private readonly int _tableMask;
    // Small enough for the cache, which the table is not.
    private readonly ulong[] _known;
    private readonly int[] _fail;
    private readonly int[] _outputStart;
    private readonly int[] _outputs;

    internal PhraseAutomaton(int[] root, ulong[] table, int[] fail, int[] outputStart, int[] outputs)
    {
        _root = root;
        _table = table;
        _tableMask = table.Length - 1;
        _known = Known(table);
        _fail = fail;
        _outputStart = outputStart;
        _outputs = outputs;
    }

    public int StateCount => _fail.Length;

    /// <summary>True where at least one phrase ends in <paramref name="state"/>.</summary>
    public bool Accepts(int state) => _outputStart[state + 1] > _outputStart[state];

    /// <summary>Numbers of the phrases that end in <paramref name="state"/>, in the order in which they were given.</summary>
    public ReadOnlySpan<int> Outputs(int state) =>
        _outputs.AsSpan(_outputStart[state], _outputStart[state + 1] - _outputStart[state]);

    /// <summary>The state after <paramref name="symbol"/>; 0 is the root.</summary>
    public int Next(int state, ushort symbol)
    {
        while (state != 0)
        {
            var next = Find(state, symbol);
            if (next != 0)
                return next;
            state = _fail[state];
        }
        // The array ends at the largest symbol any phrase begins with; texts hold larger ones.
        return symbol < _root.Length ? _root[symbol] : 0;
    }

    // Most steps lead nowhere: a bit says so from a sixteenth of the table's memory.
    private int Find(int state, ushort symbol)
    {
        var slot = Slot((ulong)state << 16 | symbol, _tableMask * BitsPerSlot + BitsPerSlot - 1);
        return (_known[slot >> 6] >> slot & 1) == 0 ? 0 : Find(_table, _tableMask, state, symbol);
    }

    private static ulong[] Known(ulong[] table)
    {
        var known = new ulong[Math.Max(1, table.Length * BitsPerSlot / 64)];
        foreach (var entry in table)
            if (entry != 0)
            {
                var slot = Slot(entry >> StateBits, table.Length * BitsPerSlot - 1);
                known[slot >> 6] |= 1UL << slot;
            }
        return known;
    }

    internal static int Find(ulong[] table, int mask, int state, ushort symbol)
    {
        var key = (ulong)state << 16 | symbol;
        for (var slot = Slot(key, mask); ; slot = (slot + 1) & mask)
        {
            var entry = table[slot];
            // Key and target share one word: a step costs one read of memory instead of two.
            if (entry >> StateBits == key)
                return (int)(entry & StateMask);
            if (entry == 0)
                return 0;
        }
    }

    internal static void Insert(ulong[] table, int mask, int state, ushort symbol, int next)
    {
        var key = (ulong)state << 16 | symbol;
        var slot = Slot(key, mask);
        while (table[slot] != 0)
            slot = (slot + 1) & mask;
        table[slot] = key << StateBits | (uint)next;
    }

    // Fibonacci hashing: neighbouring states and symbols spread over the whole table, which may have 2^31 slots.
    private static int Slot(ulong key, int mask) => (int)(key * 0x9E3779B97F4A7C15UL >> 33) & mask;
}
