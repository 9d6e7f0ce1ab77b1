using System.Text.RegularExpressions;

namespace Supervision.Jobs.Comments;

/// <summary>Which window a text may mean: by name, by code or by its number (3号窗口, 窗口三).</summary>
public static partial class PostMentions
{
    public static IReadOnlyList<PostSuspect> Find(string text, IReadOnlyList<KnownPost> known) =>
        [.. ByWords(text, known).Concat(ByNumber(text, known))
            .DistinctBy(suspect => (suspect.PostCode, suspect.Mention.Start)).OrderBy(suspect => suspect.Mention.Start)];

    static IEnumerable<PostSuspect> ByWords(string text, IReadOnlyList<KnownPost> known)
    {
        foreach (var post in known.Where(post => post.Name.Length > 1))
        {
            var at = text.IndexOf(post.Name, StringComparison.OrdinalIgnoreCase);
            while (at >= 0 && IsInsideANumber(text, at, post.Name))
                at = text.IndexOf(post.Name, at + 1, StringComparison.OrdinalIgnoreCase);
            if (at >= 0)
                yield return new PostSuspect(post.PostCode, new Mention(at, at + post.Name.Length, post.Name));
        }
    }

    // 1号窗口 stands in 11号窗口 too, which is another window.
    static bool IsInsideANumber(string text, int at, string name) =>
        (at > 0 && IsDigit(name[0]) && IsDigit(text[at - 1]))
        || (at + name.Length < text.Length && IsDigit(name[^1]) && IsDigit(text[at + name.Length]));

    static bool IsDigit(char character) => char.IsDigit(character) || "零一二两三四五六七八九十".Contains(character, StringComparison.Ordinal);

    static IEnumerable<PostSuspect> ByNumber(string text, IReadOnlyList<KnownPost> known)
    {
        foreach (Match match in Numbered().Matches(text))
        {
            var number = ChineseNumber.Parse(match.Groups["number"].Value);
            foreach (var post in known.Where(post => NumberOf(post) == number))
                yield return new PostSuspect(post.PostCode, new Mention(match.Index, match.Index + match.Length, match.Value));
        }
    }

    /// <summary>The window's number: in its name (3号窗口) or at the end of its code (W03).</summary>
    static int? NumberOf(KnownPost post) =>
        Numbered().Match(post.Name) is { Success: true } named ? ChineseNumber.Parse(named.Groups["number"].Value)
        : CodeNumber().Match(post.PostCode) is { Success: true } coded ? ChineseNumber.Parse(coded.Groups["number"].Value)
        : null;

    [GeneratedRegex($"(?:第?(?<number>{ChineseNumber.Pattern})号?(?:服务)?(?:窗口|窗|柜台)|窗口(?<number>{ChineseNumber.Pattern}))", RegexOptions.None, 1000)]
    private static partial Regex Numbered();

    [GeneratedRegex("(?<number>[0-9]{1,2})$", RegexOptions.None, 1000)]
    private static partial Regex CodeNumber();
}
