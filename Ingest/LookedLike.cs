namespace Supervision.Ingest;

/// <summary>The Chinese words for what a file's content looks like, where its reason names that.</summary>
internal static class LookedLike
{
    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["a playlist"] = "播放列表",
        ["a concat script"] = "拼接脚本",
        ["an empty file"] = "空文件",
        ["text"] = "文本",
        ["HTML"] = "网页（HTML）",
        ["audio"] = "音频",
        ["image"] = "图片",
        ["archive"] = "压缩包",
    };

    /// <summary>Names such as PDF, XML or FLAC stand in both languages, with the space that Chinese puts before Latin letters.</summary>
    internal static string Chinese(string english) => Words.TryGetValue(english, out var word) ? word
        : english.StartsWith("unknown content", StringComparison.Ordinal) ? english.Replace("unknown content (begins ", "未知内容（开头为 ", StringComparison.Ordinal).Replace(")", "）", StringComparison.Ordinal)
        : $" {english}";
}
