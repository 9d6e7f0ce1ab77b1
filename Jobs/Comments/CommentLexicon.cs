namespace Supervision.Jobs.Comments;

/// <summary>The word groups of <c>Lexicon.txt</c>.</summary>
public sealed class CommentLexicon
{
    readonly Dictionary<string, HashSet<string>> _groups = [];

    public static CommentLexicon Shipped { get; } = Read();

    /// <summary>Words of a group in the text, left to right; of two that overlap the longer.</summary>
    public IReadOnlyList<Mention> Find(string text, string group)
    {
        var words = _groups[group];
        var longest = words.Max(word => word.Length);
        var found = new List<Mention>();
        for (var start = 0; start < text.Length; start++)
        {
            for (var length = Math.Min(longest, text.Length - start); length > 0; length--)
            {
                if (!words.Contains(text.Substring(start, length)))
                    continue;
                found.Add(new Mention(start, start + length, text.Substring(start, length)));
                start += length - 1;
                break;
            }
        }
        return found;
    }

    static CommentLexicon Read()
    {
        using var reader = new StreamReader(typeof(CommentLexicon).Assembly.GetManifestResourceStream("Supervision.Comments.Lexicon.txt")
            ?? throw new InvalidOperationException("The program was built without Jobs/Comments/Lexicon.txt."));
        var lexicon = new CommentLexicon();
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith('#') && line.Split('\t') is [var name, var words])
                lexicon._groups[name] = [.. words.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        }
        return lexicon;
    }
}
