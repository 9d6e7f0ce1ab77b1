namespace Supervision.Jobs.Learning;

/// <summary>Word groups that tell how a sentence is meant, from <c>Cues.txt</c>.</summary>
public sealed class ContextCues
{
    readonly List<(string Name, string[] Words)> _groups = [];

    public static ContextCues Shipped { get; } = Read();

    public IReadOnlyList<string> Names => [.. _groups.Select(group => group.Name)];

    /// <summary>One bit for each group of which a word occurs in the text.</summary>
    public uint Find(string folded)
    {
        var found = 0u;
        for (var group = 0; group < _groups.Count; group++)
        {
            if (Array.Exists(_groups[group].Words, word => folded.Contains(word, StringComparison.Ordinal)))
                found |= 1u << group;
        }
        return found;
    }

    static ContextCues Read()
    {
        var cues = new ContextCues();
        using var reader = new StreamReader(typeof(ContextCues).Assembly.GetManifestResourceStream("Supervision.Learning.Cues.txt")
            ?? throw new InvalidOperationException("The program was built without Jobs/Learning/Cues.txt."));
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#') || line.Split('\t') is not [var name, var words])
                continue;
            cues._groups.Add((name, words.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
        }
        return cues;
    }
}
