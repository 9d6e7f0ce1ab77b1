namespace Supervision.Ingest.Tables.Values;

/// <summary>The spellings of an enumeration: each canonical value with its Chinese and other words.</summary>
public sealed class WordList<T>
{
    private readonly Dictionary<string, T> _values = new(StringComparer.Ordinal);

    /// <param name="words">Value, then its spellings in any case and width.</param>
    public WordList(Reason? refusal, params (T Value, string[] Spellings)[] words)
    {
        ArgumentNullException.ThrowIfNull(words);
        foreach (var (value, spellings) in words)
        {
            foreach (var spelling in spellings)
                _values.Add(spelling, value);
        }
        Refusal = refusal ?? RowReasons.NotWord(string.Join(", ", words.Select(word => string.Join(" = ", word.Spellings.Take(2)))));
    }

    public Reason Refusal { get; }

    /// <summary>Every spelling with its value, for the documentation and its test.</summary>
    public IReadOnlyDictionary<string, T> Spellings => _values;

    // As written first: nearly every word is, and lowering makes a new text for each row.
    internal bool TryFind(string key, out T? value) => _values.TryGetValue(key, out value) || _values.TryGetValue(key.ToLowerInvariant(), out value);
}

/// <summary>Word lists that several feeds share.</summary>
public static class Words
{
    public static readonly WordList<bool?> Truth = new(null,
        (true, ["1", "是", "true", "yes", "y", "真"]),
        (false, ["0", "否", "false", "no", "n", "假"]));
}
