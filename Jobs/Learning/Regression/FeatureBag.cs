namespace Supervision.Jobs.Learning.Regression;

/// <summary>Collects the hashed features of one text, field by field. The same text gives the same columns everywhere.</summary>
public sealed class FeatureBag(int bits)
{
    readonly List<int> _columns = [];
    readonly List<float> _values = [];
    readonly int _mask = (1 << bits) - 1;
    int _fieldStart;

    public IReadOnlyList<int> Columns => _columns;
    public IReadOnlyList<float> Values => _values;

    public void Clear()
    {
        _columns.Clear();
        _values.Clear();
        _fieldStart = 0;
    }

    public void Add(uint feature)
    {
        _columns.Add(ColumnOf(feature));
        _values.Add(1);
    }

    /// <summary>All runs of <paramref name="shortest"/> to <paramref name="longest"/> characters.</summary>
    public void AddGrams(uint space, ReadOnlySpan<char> text, int shortest, int longest)
    {
        for (var start = 0; start < text.Length; start++)
        {
            var hash = Seed(space);
            for (var length = 1; length <= longest && start + length <= text.Length; length++)
            {
                hash = Step(hash, text[start + length - 1]);
                if (length >= shortest)
                    Add(hash + (uint)length);
            }
        }
    }

    /// <summary>As <see cref="AddGrams(uint, ReadOnlySpan{char}, int, int)"/> over numbered tokens such as syllables.</summary>
    public void AddGrams(uint space, ReadOnlySpan<int> tokens, int shortest, int longest)
    {
        for (var start = 0; start < tokens.Length; start++)
        {
            var hash = Seed(space);
            for (var length = 1; length <= longest && start + length <= tokens.Length; length++)
            {
                hash = Step(Step(hash, (uint)tokens[start + length - 1] & 0xFFFF), 7);
                if (length >= shortest)
                    Add(hash + (uint)length);
            }
        }
    }

    /// <summary>Ends the field begun after the last one: repeated features count once, and the field's length becomes
    /// <paramref name="weight"/>, so that a long neighbour cannot drown a short sentence. A field of fewer features than
    /// <paramref name="fewest"/> stays shorter: two characters tell less than a sentence.</summary>
    public void CloseField(float weight, int fewest = 1)
    {
        var columns = _columns.GetRange(_fieldStart, _columns.Count - _fieldStart);
        columns.Sort();
        _columns.RemoveRange(_fieldStart, columns.Count);
        _values.RemoveRange(_fieldStart, columns.Count);
        for (var at = 0; at < columns.Count; at++)
        {
            if (at > 0 && columns[at] == columns[at - 1])
                continue;
            _columns.Add(columns[at]);
        }
        var kept = _columns.Count - _fieldStart;
        for (var at = 0; at < kept; at++)
            _values.Add(weight / MathF.Sqrt(Math.Max(kept, fewest)));
        _fieldStart = _columns.Count;
    }

    /// <summary>Ends the field begun after the last one: a feature said n times weighs 1 + ln n, since the second 很好 adds less than the first.</summary>
    public void CloseCounted()
    {
        var columns = _columns.GetRange(_fieldStart, _columns.Count - _fieldStart);
        columns.Sort();
        _columns.RemoveRange(_fieldStart, columns.Count);
        _values.RemoveRange(_fieldStart, columns.Count);
        for (var at = 0; at < columns.Count;)
        {
            var end = at + 1;
            while (end < columns.Count && columns[end] == columns[at])
                end++;
            _columns.Add(columns[at]);
            _values.Add(end - at == 1 ? 1 : (float)(1 + PortableMath.Log(end - at)));
            at = end;
        }
        _fieldStart = _columns.Count;
    }

    /// <summary>Ends a field of flags, each of the same weight however many there are.</summary>
    public void CloseFlags(float weight)
    {
        for (var at = _fieldStart; at < _values.Count; at++)
            _values[at] = weight;
        _fieldStart = _columns.Count;
    }

    /// <summary>Gives each feature its column's weight and divides the bag by the root of its length.</summary>
    /// <remarks>Between no scaling, where one long text outweighs ten short ones, and length 1, where each word of a long
    /// text hardly counts. Only square roots: they are the same on every machine.</remarks>
    public void Reweigh(ReadOnlySpan<float> weights)
    {
        var square = 0f;
        for (var at = 0; at < _columns.Count; at++)
        {
            _values[at] *= weights[_columns[at]];
            square += _values[at] * _values[at];
        }
        var scale = square > 0 ? 1 / MathF.Sqrt(MathF.Sqrt(square)) : 0;
        for (var at = 0; at < _columns.Count; at++)
            _values[at] *= scale;
    }

    public static uint Hash(uint space, string name)
    {
        var hash = Seed(space);
        foreach (var letter in name)
            hash = Step(hash, letter);
        return hash;
    }

    static uint Seed(uint space) => 2166136261 ^ (space * 0x9E3779B9);

    static uint Step(uint hash, uint letter) => (hash ^ letter) * 16777619;

    /// <remarks>FNV leaves its low bits poorly mixed; the finaliser spreads them before the mask cuts.</remarks>
    int ColumnOf(uint hash)
    {
        hash = (hash ^ (hash >> 16)) * 0x85EBCA6B;
        hash = (hash ^ (hash >> 13)) * 0xC2B2AE35;
        return (int)(hash ^ (hash >> 16)) & _mask;
    }
}
