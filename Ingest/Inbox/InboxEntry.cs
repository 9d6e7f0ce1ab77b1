using System.Text;
using Supervision.Ingest.Tables;

namespace Supervision.Ingest.Inbox;

/// <summary>What a file of the inbox is read as.</summary>
public enum InboxSection
{
    /// <summary>Rows of a feed.</summary>
    Table,

    /// <summary>Sound under <c>calls/media</c>.</summary>
    Recording,

    /// <summary>Text under <c>calls/transcripts</c>.</summary>
    Transcript,

    /// <summary>Clip files under <c>video/media</c>.</summary>
    Footage,

    /// <summary>Reported, not opened.</summary>
    Refused,
}

/// <summary>One file below a hall's folder, or one thing there that is not read.</summary>
public sealed record InboxEntry
{
    /// <summary>Path below the hall folder for people: NFC, with control characters and odd bytes escaped.</summary>
    public required string Path { get; init; }

    /// <summary>The file's own name, shown in the same way.</summary>
    public required string Name { get; init; }

    /// <summary>The feed's word; <c>inbox</c> where no feed was understood.</summary>
    public required string Feed { get; init; }

    public required InboxSection Section { get; init; }

    public long Bytes { get; init; }

    public DateTime ModifiedAtUtc { get; init; }

    /// <summary>Why it is not read; null where it is.</summary>
    public Reason? Refusal { get; init; }

    internal FolderItem? Item { get; init; }

    /// <summary>The path's bytes below the hall folder in hexadecimal; null where they are those of <see cref="Path"/>.</summary>
    internal string? RawPath
    {
        get
        {
            var address = Item?.Address ?? [];
            var start = address.Length;
            // Counted from the end: the shown path and the raw one have equally many parts, if not equally many bytes.
            for (var parts = Path.Count(c => c == '/') + 1; parts > 0 && start > 0; parts--)
                start = address.AsSpan(0, start).LastIndexOf((byte)'/');
            var raw = address.AsSpan(Math.Clamp(start + 1, 0, address.Length));
            return Item is null || raw.SequenceEqual(Encoding.UTF8.GetBytes(Path)) ? null : Convert.ToHexString(raw);
        }
    }

    /// <summary>Opens the file for reading, never through a link.</summary>
    /// <exception cref="IOException">Gone, replaced by something else, or unreadable.</exception>
    public FileStream Open() => Item is { } item ? FolderListing.Open(item) : throw new InvalidOperationException($"{Path} is reported, not read.");
}
