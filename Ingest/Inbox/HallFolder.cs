using Supervision.Ingest.Inbox.Devices;
using Supervision.Ingest.Tables;
using Supervision.Ingest.Tables.Values;

namespace Supervision.Ingest.Inbox;

/// <summary>A hall's folder in the inbox: which file is which feed's, and what is not understood.</summary>
public static class HallFolder
{
    // Deep enough for year and month folders, shallow enough to end.
    private const int DeepestFolder = 8;

    private static readonly HashSet<string> TableTypes = new(StringComparer.OrdinalIgnoreCase) { ".csv", ".txt", ".tsv", ".xlsx", ".xlsm", ".xls" };

    /// <summary>Feeds that may lie as a file beside the folders, by every spelling of that file's name.</summary>
    private static readonly Dictionary<string, string> RootFiles = new(StringComparer.OrdinalIgnoreCase)
    {
        ["staff"] = "staff", ["人员"] = "staff", ["posts"] = "posts", ["窗口"] = "posts", ["roster"] = "roster", ["排班"] = "roster",
        ["leave"] = "leave", ["请假"] = "leave", ["calendar"] = "calendar", ["工作日历"] = "calendar",
    };

    /// <summary>Feeds whose recorders and telephone systems also write other formats than tables.</summary>
    private static readonly HashSet<string> OtherFormats = new(StringComparer.Ordinal) { "video", "calls" };

    /// <summary>Every file of the hall and everything that is not read, people and posts first, then by path.</summary>
    /// <param name="hallFolder">The folder named like the hall's code.</param>
    public static IReadOnlyList<InboxEntry> Entries(string hallFolder)
    {
        ArgumentNullException.ThrowIfNull(hallFolder);
        if (FolderListing.Folder(hallFolder) is not { } root)
            return [];
        return FolderListing.Of(root.Address).SelectMany(AtRoot)
            .OrderBy(entry => entry.Section).ThenBy(entry => Feeds.OrderOf(entry.Feed))
            .ThenBy(entry => entry.Path, StringComparer.Ordinal).ToList();
    }

    /// <summary>One file given by hand, under the rules of the folder in which it would lie; null where there is nothing.</summary>
    /// <param name="file">Its path; a link, pipe or device is reported, not opened.</param>
    /// <param name="feed">Such as <c>reviews</c> or <c>calls/transcripts</c>; null where the file's name says it, as staff.csv does.</param>
    public static InboxEntry? OneFile(string file, string? feed)
    {
        if (FolderListing.Item(file) is not { } item)
            return null;
        var path = feed is null ? item.Name : $"{feed}/{item.Name}";
        if (NotRead(item, path) is { } refused)
            return refused;
        if (item.Kind == ItemKind.Folder)
            return Refused(item, path, InboxReasons.FolderNamedAsFile());
        return feed switch
        {
            null => RootFile(item),
            "calls/media" => Readable(item, path, "calls", InboxSection.Recording),
            "calls/transcripts" => Readable(item, path, "calls", InboxSection.Transcript),
            "video/media" => Readable(item, path, "video", InboxSection.Footage),
            _ => TableFile(item, path, feed),
        };
    }

    /// <summary>The words that <see cref="OneFile"/> takes.</summary>
    public static IReadOnlyList<string> FeedWords { get; } = [.. Feeds.All.Select(layouts => layouts[0].Name), "calls/media", "calls/transcripts", "video/media"];

    private static IEnumerable<InboxEntry> AtRoot(FolderItem item)
    {
        if (NotRead(item, item.Name) is { } refused)
            return [refused];
        if (item.Kind == ItemKind.File)
            // The maps are read by whoever needs them, and are no evidence to archive.
            return HallMaps.IsOne(item.Name) ? [] : [RootFile(item)];
        // Folder names are typed by people on systems that do not tell case apart; file names stay as they are (input.md 13).
        var word = item.Name.ToLowerInvariant();
        if (Feeds.Of(word) is null)
            return [Refused(item, item.Name, Path.HasExtension(item.Name) ? InboxReasons.FolderNamedAsFile() : InboxReasons.UnknownFolder())];
        return InFeed(item, item.Name, word, depth: 1);
    }

    private static InboxEntry RootFile(FolderItem item)
    {
        var stem = Path.GetFileNameWithoutExtension(item.Name);
        // roster-2026-03.csv and staff_新.xlsx are files of their feed: the word, then no letter or digit.
        var word = RootFiles.Keys.FirstOrDefault(word => stem.StartsWith(word, StringComparison.OrdinalIgnoreCase)
            && (stem.Length == word.Length || stem[word.Length] is '-' or '_' or ' ' or '.' or '(' or '（'));
        if (word is null)
            return Refused(item, item.Name, InboxReasons.UnknownFile());
        return TableFile(item, item.Name, RootFiles[word]);
    }

    private static IEnumerable<InboxEntry> InFeed(FolderItem folder, string path, string word, int depth) =>
        FolderListing.Of(folder.Address).SelectMany(item => InFeed(item, $"{path}/{item.Name}", word, depth, item.Name.ToLowerInvariant()));

    private static IEnumerable<InboxEntry> InFeed(FolderItem item, string path, string word, int depth, string name)
    {
        if (NotRead(item, path, word) is { } refused)
            return [refused];
        if (item.Kind == ItemKind.File)
            return [TableFile(item, path, word)];
        if (word == "calls" && depth == 1)
        {
            return name switch
            {
                "media" => OfSection(item, path, InboxSection.Recording, 1),
                "transcripts" => OfSection(item, path, InboxSection.Transcript, 1),
                _ => [Refused(item, path, IsNamedAsFile(item) ? InboxReasons.FolderNamedAsFile() : InboxReasons.UnknownFolder(), word)],
            };
        }
        if (word == "video" && depth == 1 && name == "media")
            return OfSection(item, path, InboxSection.Footage, 1, word);
        if (IsNamedAsFile(item))
            return [Refused(item, path, InboxReasons.FolderNamedAsFile(), word)];
        return depth >= DeepestFolder ? [Refused(item, path, InboxReasons.UnknownFolder(), word)] : InFeed(item, path, word, depth + 1);
    }

    private static IEnumerable<InboxEntry> OfSection(FolderItem folder, string path, InboxSection section, int depth, string feed = "calls")
    {
        foreach (var item in FolderListing.Of(folder.Address))
        {
            var itemPath = $"{path}/{item.Name}";
            if (NotRead(item, itemPath, feed) is { } refused)
                yield return refused;
            else if (item.Kind == ItemKind.File)
                yield return Readable(item, itemPath, feed, section);
            else if (Path.HasExtension(item.Name) || depth >= DeepestFolder)
                yield return Refused(item, itemPath, InboxReasons.FolderNamedAsFile(), feed);
            else
                foreach (var deeper in OfSection(item, itemPath, section, depth + 1, feed))
                    yield return deeper;
        }
    }

    private static InboxEntry? NotRead(FolderItem item, string path, string feed = "inbox") => item.Kind switch
    {
        ItemKind.Link => Refused(item, path, InboxReasons.Link(), feed),
        ItemKind.Other => Refused(item, path, InboxReasons.NotRegular(), feed),
        _ => null,
    };

    private static bool IsNamedAsFile(FolderItem folder) => TableTypes.Contains(Path.GetExtension(folder.Name));

    private static InboxEntry TableFile(FolderItem item, string path, string word)
    {
        var type = Path.GetExtension(item.Name);
        // Recorders and exchanges name their exports as they please: there only the content decides.
        return TableTypes.Contains(type) || OtherFormats.Contains(word)
            ? Readable(item, path, word, InboxSection.Table)
            : Refused(item, path, InboxReasons.UnknownType(Escaped.Short(type)), word);
    }

    private static InboxEntry Readable(FolderItem item, string path, string feed, InboxSection section) => new()
    {
        Path = path, Name = item.Name, Feed = feed, Section = section, Bytes = item.Bytes, ModifiedAtUtc = item.ModifiedAtUtc, Item = item,
    };

    private static InboxEntry Refused(FolderItem item, string path, Reason reason, string feed = "inbox") => new()
    {
        Path = path, Name = item.Name, Feed = feed, Section = InboxSection.Refused, Bytes = item.Bytes, ModifiedAtUtc = item.ModifiedAtUtc, Refusal = reason,
    };
}
