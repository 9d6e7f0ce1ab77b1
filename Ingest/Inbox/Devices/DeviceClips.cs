using Supervision.Ingest.Tables;
using Supervision.Ingest.Tables.Values;
using Supervision.Ingest.Video;
using Supervision.Ingest.Video.Indexes;
using Supervision.Sql.Video;

namespace Supervision.Ingest.Inbox.Devices;

/// <summary>Clips of recorders' own exports, read from a hall's files without a database.</summary>
internal static class DeviceClips
{
    /// <summary>Whether the file is a recorder's export; false also where it cannot be opened, which the table reader then reports.</summary>
    public static bool IsOne(InboxEntry entry)
    {
        if (entry.Feed != "video" || entry.Section != InboxSection.Table)
            return false;
        try
        {
            using var file = entry.Open();
            var head = new byte[512];
            return VideoIndexReader.Claims(head.AsSpan(0, file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)));
        }
        catch (IOException)
        {
            return false;
        }
    }

    public static IEnumerable<ClipRow> Rows(string hallFolder, IEnumerable<InboxEntry> entries, FeedContext context, List<(string File, Rejected Rejected)> refused)
    {
        foreach (var entry in entries.Where(IsOne))
        {
            var (rows, rejected) = Read(hallFolder, entry, context);
            refused.AddRange(rejected.Select(one => (entry.Path, one)));
            foreach (var row in rows)
                yield return row;
        }
    }

    private static (IReadOnlyList<ClipRow> Rows, IReadOnlyList<Rejected> Rejected) Read(string hallFolder, InboxEntry entry, FeedContext context)
    {
        try
        {
            // Before it is copied into memory, not after.
            if (entry.Bytes > StrictText.MaxFileBytes)
                throw new IOException($"larger than {StrictText.MaxFileBytes >> 20} MB");
            using var file = entry.Open();
            using var bytes = new MemoryStream();
            file.CopyTo(bytes);
            return VideoIndexReader.Read(bytes.ToArray()) switch
            {
                Outcome<VideoIndex>.Accepted { Content: var index } => RecorderClips.Rows(index, HallMaps.Cameras(hallFolder), context),
                Outcome<VideoIndex>.Refused { Why: var why } => ([], [why.ToRejected()]),
                var other => throw new InvalidOperationException($"unknown outcome {other}"),
            };
        }
        catch (IOException error)
        {
            return ([], [new Rejected { Reason = InboxReasons.Unreadable(Escaped.Short(error.Message)) }]);
        }
    }
}
