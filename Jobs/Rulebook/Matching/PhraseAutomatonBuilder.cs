using System.Numerics;
using System.Runtime.InteropServices;

namespace Supervision.Jobs.Rulebook.Matching;

/// <summary>Collects symbol sequences and turns them into an automaton.</summary>
public sealed class PhraseAutomatonBuilder
{
    private readonly Dictionary<ulong, int> _children = [];
    private readonly List<(int Parent, ushort Symbol)> _states = [(0, 0)];
    private readonly List<List<int>?> _ends = [null];

    /// <param name="sequence">Symbols from 1 on; 0 never matches.</param>
    /// <param name="output">What <see cref="PhraseAutomaton.Outputs"/> gives back at its end.</param>
    public void Add(ReadOnlySpan<ushort> sequence, int output)
    {
        var state = 0;
        foreach (var symbol in sequence)
            state = Child(state, symbol);
        // An empty sequence would end at the root and be found at every character.
        if (state != 0)
            (_ends[state] ??= []).Add(output);
    }

    public PhraseAutomaton Build()
    {
        var root = new int[_children.Keys.Select(key => (int)(ushort)key).DefaultIfEmpty().Max() + 1];
        // At most half full: open addressing needs an empty slot to end a search that fails.
        var table = new ulong[BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, _children.Count * 2))];
        foreach (var (key, next) in _children)
        {
            // The root by an array: most characters of a text begin there, and zero for nothing found must not mean state zero elsewhere.
            if (key >> 16 == 0)
                root[(ushort)key] = next;
            else
                PhraseAutomaton.Insert(table, table.Length - 1, (int)(key >> 16), (ushort)key, next);
        }
        var order = BreadthFirst();
        var fail = FailLinks(order, root, table);
        var (start, outputs) = Outputs(order, fail);
        return new PhraseAutomaton(root, table, fail, start, outputs);
    }

    private int Child(int state, ushort symbol)
    {
        ref var next = ref CollectionsMarshal.GetValueRefOrAddDefault(_children, (ulong)state << 16 | symbol, out var exists);
        if (!exists)
        {
            next = _states.Count;
            _states.Add((state, symbol));
            _ends.Add(null);
        }
        return next;
    }

    /// <summary>States by depth; a parent always has a smaller number than its children.</summary>
    private int[] BreadthFirst()
    {
        var depth = new int[_states.Count];
        for (var state = 1; state < depth.Length; state++)
            depth[state] = depth[_states[state].Parent] + 1;
        var order = Enumerable.Range(0, depth.Length).ToArray();
        // A failure link leads to a shallower state, so that one must be complete first.
        Array.Sort([.. depth], order);
        return order;
    }

    private int[] FailLinks(int[] order, int[] root, ulong[] table)
    {
        var fail = new int[_states.Count];
        foreach (var state in order)
        {
            var (parent, symbol) = _states[state];
            if (parent == 0)
                continue;
            var candidate = fail[parent];
            int next;
            while ((next = candidate == 0 ? root[symbol] : PhraseAutomaton.Find(table, table.Length - 1, candidate, symbol)) == 0
                   && candidate != 0)
                candidate = fail[candidate];
            fail[state] = next;
        }
        return fail;
    }

    private (int[] Start, int[] Outputs) Outputs(int[] order, int[] fail)
    {
        // The failure state is shallower, so its own outputs are complete before it is read.
        foreach (var state in order)
            if (_ends[fail[state]] is { } shorter && fail[state] != state)
                (_ends[state] ??= []).AddRange(shorter);
        var start = new int[_states.Count + 1];
        for (var state = 0; state < _states.Count; state++)
            start[state + 1] = start[state] + (_ends[state]?.Count ?? 0);
        return (start, [.. _ends.Where(ends => ends is not null).SelectMany(ends => ends!)]);
    }
}
