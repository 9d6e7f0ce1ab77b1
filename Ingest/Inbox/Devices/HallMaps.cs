using System.Security.Cryptography;
using Supervision.Ingest.Calls.Telephony;
using Supervision.Ingest.Tables;
using Supervision.Ingest.Tables.Values;
using Supervision.Ingest.Video;

namespace Supervision.Ingest.Inbox.Devices;

/// <summary>The files in which a hall says which camera watches which post and whose extension is whose.</summary>
/// <remarks>Read each time they are needed: they describe the hall as it is and are no evidence.</remarks>
internal static class HallMaps
{
    private static readonly string[] CameraFiles = ["cameras.csv", "摄像头.csv"];
    private static readonly string[] ExtensionFiles = ["extensions.csv", "分机.csv"];

    public static bool IsOne(string name) => CameraFiles.Contains(name, StringComparer.OrdinalIgnoreCase) || ExtensionFiles.Contains(name, StringComparer.OrdinalIgnoreCase);

    /// <exception cref="IOException">Missing or wrong: the file that needs it waits and is tried again.</exception>
    public static CameraMap Cameras(string hallFolder) => Content(CameraMap.Read(Bytes(hallFolder, CameraFiles)), CameraFiles[0]);

    /// <exception cref="IOException">Missing or wrong: the file that needs it waits and is tried again.</exception>
    public static ExtensionMap Extensions(string hallFolder) => Content(ExtensionMap.Read(Bytes(hallFolder, ExtensionFiles)), ExtensionFiles[0]);

    /// <summary>Changes when a map or what it refers to changes.</summary>
    public static string Fingerprint(string hallFolder, IEnumerable<string> known) => RowValues.IdentityOf(
        // With the known people and posts: an entry may wait for staff.csv as well as for the map.
        [Hash(hallFolder, CameraFiles), Hash(hallFolder, ExtensionFiles), .. known.Order(StringComparer.Ordinal)]);

    private static string? Hash(string hallFolder, string[] names) =>
        Item(hallFolder, names) is { } item ? Convert.ToHexString(SHA256.HashData(Bytes(item))) : null;

    private static T Content<T>(Outcome<T> outcome, string name) => outcome switch
    {
        Outcome<T>.Accepted accepted => accepted.Content,
        Outcome<T>.Refused { Why: var why } => throw new MapFaultException(InboxReasons.MapWrong(name, why)),
        _ => throw new InvalidOperationException($"unknown outcome {outcome}"),
    };

    /// <summary>Whether the folder holds the map that this feed's files need.</summary>
    public static bool AreIn(string folder, string feed) => Item(folder, feed == "video" ? CameraFiles : ExtensionFiles) is not null;

    private static byte[] Bytes(string hallFolder, string[] names) => Bytes(Item(hallFolder, names)
        ?? throw new MapFaultException(InboxReasons.MapMissing(names[0])));

    private static FolderItem? Item(string hallFolder, string[] names) => FolderListing.Folder(hallFolder) is { } folder
        ? FolderListing.Of(folder.Address).FirstOrDefault(item => item.Kind == ItemKind.File && names.Contains(item.Name, StringComparer.OrdinalIgnoreCase))
        : null;

    private static byte[] Bytes(FolderItem item)
    {
        using var file = FolderListing.Open(item);
        using var memory = new MemoryStream();
        file.CopyTo(memory);
        return memory.ToArray();
    }
}

/// <summary>The hall's map is missing or wrong; the file that needs it is in order and waits.</summary>
internal sealed class MapFaultException(Reason reason) : IOException(reason.English)
{
    internal Reason Reason { get; } = reason;
}
