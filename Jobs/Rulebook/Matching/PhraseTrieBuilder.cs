using System.Numerics;
using System.Runtime.InteropServices;

namespace Supervision.Jobs.Rulebook.Matching;

/// <summary>Collects symbol sequences and turns them into a trie.</summary>
public sealed class PhraseTrieBuilder
{
    private readonly Dictionary<ulong, int> _children = [];
    private readonly HashSet<SymbolRun> _beginnings = [];
    private readonly List<(int State, int Output)> _ends = [];
    private int _states = 1;

    /// <param name="sequence">Symbols from 1 on; 0 never matches. An empty one is passed over: it would end everywhere.</param>
    /// <param name="output">What <see cref="PhraseTrie.Outputs"/> gives back at its end.</param>
    /// <exception cref="InvalidOperationException">More symbols in all than a trie has room for.</exception>
    public void Add(ReadOnlySpan<ushort> sequence, int output)
    {
        if (sequence.IsEmpty)
            return;
        var state = 0;
        foreach (var symbol in sequence)
            state = Child(state, symbol);
        _beginnings.Add(sequence switch
        {
            [var only] => new SymbolRun(0, 0, only),
            [var first, var second] => new SymbolRun(0, first, second),
            _ => new SymbolRun(sequence[0], sequence[1], sequence[2]),
        });
        _ends.Add((state, output));
    }

    public PhraseTrie Build()
    {
        var (numbers, firstEnd) = EndsLast();
        // At most half full: open addressing needs an empty slot to end a search that fails.
        var table = new ulong[BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, _children.Count * 2))];
        var root = new int[_children.Keys.Where(IsOfRoot).Select(key => (int)(ushort)key).DefaultIfEmpty().Max() + 1];
        foreach (var (key, next) in _children)
        {
            // The root by an array: every character of a text is looked up there.
            if (IsOfRoot(key))
                root[(ushort)key] = numbers[next];
            else
                PhraseTrie.Insert(table, numbers[(int)(key >> 16)], (ushort)key, numbers[next]);
        }
        var start = new int[_states - firstEnd + 1];
        foreach (var (state, _) in _ends)
            start[numbers[state] - firstEnd + 1]++;
        for (var end = 1; end < start.Length; end++)
            start[end] += start[end - 1];
        // Stable: pieces of one state stay in the order in which they were given.
        return new PhraseTrie(root, table, _beginnings, firstEnd, start, [.. _ends.OrderBy(end => numbers[end.State]).Select(end => end.Output)]);
    }

    private static bool IsOfRoot(ulong key) => key >> 16 == 0;

    /// <summary>New numbers for all states: the root stays 0, those where a piece ends come last.</summary>
    private (int[] Numbers, int FirstEnd) EndsLast()
    {
        var isEnd = new bool[_states];
        foreach (var (state, _) in _ends)
            isEnd[state] = true;
        var (numbers, next) = (new int[_states], 0);
        for (var state = 0; state < _states; state++)
            if (!isEnd[state])
                numbers[state] = next++;
        var firstEnd = next;
        for (var state = 0; state < _states; state++)
            if (isEnd[state])
                numbers[state] = next++;
        return (numbers, firstEnd);
    }

    private int Child(int state, ushort symbol)
    {
        ref var next = ref CollectionsMarshal.GetValueRefOrAddDefault(_children, (ulong)state << 16 | symbol, out var exists);
        if (exists)
            return next;
        if (_states == PhraseTrie.MostStates)
            throw new InvalidOperationException($"The phrases have more than {PhraseTrie.MostStates} different beginnings: adopt fewer, or shorter ones.");
        return next = _states++;
    }
}
