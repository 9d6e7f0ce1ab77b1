using System.Text;
using System.Text.Unicode;
using Supervision.Ingest.Tables.Text;
using Supervision.Ingest.Tables.Values;

namespace Supervision.Ingest.Inbox;

/// <summary>What a name in a folder stands for.</summary>
internal enum ItemKind
{
    File,
    Folder,
    Link,
    Other,
}

/// <summary>One name in a folder.</summary>
/// <param name="Address">The full path as the system's own bytes: a name need not be text.</param>
/// <param name="Name">For people and for comparison: NFC, escaped where it is no clean text.</param>
internal sealed record FolderItem(byte[] Address, string Name, ItemKind Kind, long Bytes, DateTime ModifiedAtUtc);

/// <summary>Folders read without following links, whatever bytes their names are made of.</summary>
internal static class FolderListing
{
    /// <summary>The items of a folder in a fixed order; none where the folder does not exist.</summary>
    internal static IReadOnlyList<FolderItem> Of(byte[] folder)
    {
        var names = OperatingSystem.IsLinux() ? Posix.Names(folder) : PortableNames(folder);
        var items = new List<FolderItem>();
        foreach (var name in names)
        {
            // A file may be gone between the listing and this look.
            if (Examine([.. folder, (byte)'/', .. name], name) is { } item)
                items.Add(item);
        }
        // Names of other bytes may read the same; the order must not be the file system's.
        return items.OrderBy(item => item.Name, StringComparer.Ordinal).ThenBy(item => Convert.ToHexString(item.Address), StringComparer.Ordinal).ToList();
    }

    internal static byte[] AddressOf(string path) => Encoding.UTF8.GetBytes(Path.GetFullPath(path));

    /// <summary>A folder that is itself no link, or null.</summary>
    internal static FolderItem? Folder(string path) => Item(path) is { Kind: ItemKind.Folder } folder ? folder : null;

    /// <summary>Whatever lies there, or null.</summary>
    internal static FolderItem? Item(string path) => Examine(AddressOf(path), Encoding.UTF8.GetBytes(Path.GetFileName(path)));

    /// <summary>The same item as it is now, or null where it is gone.</summary>
    internal static FolderItem? Again(FolderItem item) => Examine(item.Address, Encoding.UTF8.GetBytes(item.Name));

    internal static FileStream Open(FolderItem item) => OperatingSystem.IsLinux()
        ? new FileStream(Posix.Open(item.Address), FileAccess.Read, 1)
        : new FileStream(Encoding.UTF8.GetString(item.Address), FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1);

    internal static string NameOf(ReadOnlySpan<byte> name)
    {
        var text = Utf8.IsValid(name) ? Encoding.UTF8.GetString(name) : null;
        // Normalised before escaping, so that names that look alike are compared alike.
        return Escaped.Of(text?.Normalize(NormalizationForm.FormC) ?? FieldText.Show(name));
    }

    private static FolderItem? Examine(byte[] address, byte[] name)
    {
        if (OperatingSystem.IsLinux())
            return Posix.Examine(address) is { } found ? new(address, NameOf(name), found.Kind, found.Bytes, found.ModifiedAtUtc) : null;
        var path = Encoding.UTF8.GetString(address);
        FileSystemInfo info = Directory.Exists(path) ? new DirectoryInfo(path) : new FileInfo(path);
        if (!info.Exists)
            return null;
        var kind = info.LinkTarget is not null ? ItemKind.Link : info is DirectoryInfo ? ItemKind.Folder : ItemKind.File;
        return new(address, NameOf(name), kind, info is FileInfo file ? file.Length : 0, info.LastWriteTimeUtc);
    }

    private static IReadOnlyList<byte[]> PortableNames(byte[] folder)
    {
        var path = Encoding.UTF8.GetString(folder);
        return Directory.Exists(path)
            ? Directory.EnumerateFileSystemEntries(path).Select(entry => Encoding.UTF8.GetBytes(Path.GetFileName(entry))).ToList()
            : [];
    }
}
