using Supervision.Ingest.Tables.Values;

namespace Supervision.Ingest.Calls.Transcripts;

/// <summary>What the name of a transcript file says: its call, and whether it claims to be WebVTT.</summary>
public static class TranscriptName
{
    /// <summary>Number of the quarantine entry of a transcript without a call; 1 is what its content is refused for.</summary>
    public const long NoCallEntry = 2;

    /// <summary>The ids that the file may belong to, likeliest first: its name without and with its last ending, as written and as a key.</summary>
    /// <param name="fileName">With or without folders in front. An id may itself hold dots.</param>
    public static IReadOnlyList<string> CallIds(string fileName)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        // Only the slash: a backslash is a character of a name here (input.md 13).
        var name = fileName[(fileName.LastIndexOf('/') + 1)..];
        var stem = Path.GetFileNameWithoutExtension(name);
        // Ids are stored as keys (input.md 5): a full-width name finds them only in that form.
        return [.. new[] { stem, KeyText.Of(stem), name, KeyText.Of(name) }.Distinct().Where(id => id.Length > 0 && !RowValues.IsLongerThan(id, RowValues.LongestKey))];
    }

    /// <summary>Whether only WebVTT may be inside (input.md 11).</summary>
    internal static bool IsVtt(string fileName) => fileName.EndsWith(".vtt", StringComparison.OrdinalIgnoreCase);
}
