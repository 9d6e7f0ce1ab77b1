using Supervision.Ingest.Inbox.Devices;
using Supervision.Ingest.Tables;
using Supervision.Ingest.Tables.Values;
using Supervision.Sql.Bulk;
using Supervision.Sql.Halls;
using Supervision.Sql.Video;

namespace Supervision.Ingest.Inbox;

/// <summary>The feeds that presence needs, read from a hall's files alone, as the database would hold them.</summary>
public sealed record FeedFiles
{
    /// <summary>What a recorder leaves beside its index; a clip's file is a locator and never opened (input.md 7).</summary>
    private static readonly HashSet<string> Footage = new(StringComparer.OrdinalIgnoreCase) { ".mp4", ".mkv", ".avi", ".mov", ".ts", ".flv", ".dav", ".jpg", ".jpeg", ".png" };

    private FeedFiles()
    {
    }

    public required IReadOnlyList<StaffRow> Staff { get; init; }

    public required IReadOnlyList<PostRow> Posts { get; init; }

    public required IReadOnlyList<WorkDayRow> WorkDays { get; init; }

    public required IReadOnlyList<ShiftRow> Shifts { get; init; }

    public required IReadOnlyList<StaffLeaveRow> Leave { get; init; }

    public required IReadOnlyList<ClipRow> Clips { get; init; }

    /// <summary>What was refused, with the file it was in.</summary>
    public required IReadOnlyList<(string File, Rejected Rejected)> Refused { get; init; }

    /// <summary>
    /// Reads a hall's folder: people and posts first. Roster, leave and calendar rows that differ are all kept, so that
    /// neither the order of rows nor their files matter; of a person or post the last row holds.
    /// </summary>
    public static FeedFiles Read(string hallFolder, string hallCode, TimeZoneInfo zone, DateTime nowUtc, CancellationToken cancel = default)
    {
        var refused = new List<(string, Rejected)>();
        var entries = HallFolder.Entries(hallFolder);
        var context = new FeedContext { HallCode = hallCode, BatchId = "", Zone = zone, NowUtc = nowUtc };
        IReadOnlyList<T> Of<T>(Feed<T> feed, Func<T, string>? key = null) where T : FeedRow =>
            RowsOf(feed, key ?? feed.KeyOf, entries.Where(entry => entry.Section == InboxSection.Table && entry.Feed == feed.Name && !Footage.Contains(Path.GetExtension(entry.Name)) && !DeviceClips.IsOne(entry)), context, refused, cancel);
        var staff = Of(Feeds.Staff);
        var posts = Of(Feeds.Posts);
        context = context with
        {
            // Without any list of people there is nothing to check a number against.
            Staff = staff.Count == 0 ? null : staff.Select(row => row.StaffNo).ToHashSet(StringComparer.Ordinal),
            Posts = posts.Select(row => row.PostCode).ToHashSet(StringComparer.Ordinal),
        };
        return new FeedFiles
        {
            Staff = staff, Posts = posts, WorkDays = Of(Feeds.Calendar, row => row.ContentHash), Shifts = Of(Feeds.Roster, row => row.ContentHash),
            Leave = Of(Feeds.Leave, row => row.ContentHash), Clips = [.. Of(Feeds.Clips).Concat(DeviceClips.Rows(hallFolder, entries, context, refused)).DistinctBy(clip => clip.ClipId)], Refused = refused,
        };
    }

    private static IReadOnlyList<T> RowsOf<T>(Feed<T> feed, Func<T, string> key, IEnumerable<InboxEntry> entries, FeedContext context,
        List<(string, Rejected)> refused, CancellationToken cancel)
        where T : FeedRow
    {
        var rows = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            cancel.ThrowIfCancellationRequested();
            try
            {
                Read(feed, key, entry, context, rows, refused);
            }
            catch (FileRefusedException file)
            {
                refused.Add((entry.Path, new Rejected { Reason = file.Reason, Column = file.Column, Line = file.Line }));
            }
            catch (IOException error)
            {
                refused.Add((entry.Path, new Rejected { Reason = InboxReasons.Unreadable(Escaped.Short(error.Message)) }));
            }
        }
        return [.. rows.Values];
    }

    private static void Read<T>(Feed<T> feed, Func<T, string> key, InboxEntry entry, FeedContext context, Dictionary<string, T> rows, List<(string, Rejected)> refused)
        where T : FeedRow
    {
        using var handle = entry.Open();
        using var file = FeedFile.Open(AddressOf(handle), [feed]);
        // Without a database the file itself is the batch: messages name it.
        foreach (var (_, values, sheet) in file.Rows(context with { BatchId = entry.Path }))
        {
            var row = values is null ? null : feed.Read(values);
            if (row is not null)
                // The last one holds, as it does in the database.
                rows[key(row)] = row;
            if ((sheet ?? values?.Fault) is { } rejected)
                refused.Add((entry.Path, rejected));
        }
    }

    // The open file itself, whatever bytes its name is made of.
    private static string AddressOf(FileStream file) =>
        OperatingSystem.IsLinux() ? $"/proc/self/fd/{file.SafeFileHandle.DangerousGetHandle()}" : file.Name;
}
