using System.Buffers;
using System.Security.Cryptography;

namespace Supervision.Ingest.Media;

/// <summary>A file in the archive under its SHA-256.</summary>
/// <param name="Sha256">64 lower-case hexadecimal digits.</param>
/// <param name="SizeBytes">Of the content.</param>
/// <param name="IsNew">False when the same content was already there.</param>
public sealed record ArchivedFile(string Sha256, long SizeBytes, bool IsNew);

/// <summary>Originals and their derived copies on disk: <c>ab/abcdef…</c>, never a name from a feed, never altered.</summary>
public sealed class MediaArchive(string root)
{
    public string Root { get; } = Path.GetFullPath(root);

    /// <summary>Copies the content in, hashing as it goes; safe to repeat and to interrupt.</summary>
    public async Task<ArchivedFile> Store(Stream content, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(content);
        var part = NewPartPath();
        try
        {
            var (hash, size) = await CopyHashed(content, part, cancel);
            return new(hash, size, Place(part, hash));
        }
        finally
        {
            File.Delete(part);
        }
    }

    /// <summary>A new name in the archive's own folder for a file that is being made; <see cref="Adopt"/> takes it in.</summary>
    public string NewPartPath()
    {
        var incoming = Path.Combine(Root, "incoming");
        Directory.CreateDirectory(incoming);
        return Path.Combine(incoming, $"{Guid.NewGuid():N}.part");
    }

    /// <summary>Puts a file made at <see cref="NewPartPath"/> under its content hash and returns the hash.</summary>
    public async Task<string> Adopt(string partPath, CancellationToken cancel)
    {
        string hash;
        await using (var part = File.OpenRead(partPath))
            hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(part, cancel));
        Place(partPath, hash);
        return hash;
    }

    /// <summary>Where the original with this hash lies, whether or not it is there.</summary>
    /// <exception cref="ArgumentException">Not 64 lower-case hexadecimal digits.</exception>
    public string PathOf(string sha256)
    {
        // Nothing else may become part of a path, wherever the text came from.
        if (sha256.Length != 64 || !sha256.All(char.IsAsciiHexDigitLower))
            throw new ArgumentException($"'{sha256}' is not a SHA-256 in lower-case hexadecimal", nameof(sha256));
        return Path.Combine(Root, sha256[..2], sha256);
    }

    public string PosterPathOf(string sha256) => PathOf(sha256) + ".poster.jpg";

    public string ContactSheetPathOf(string sha256) => PathOf(sha256) + ".sheet.jpg";

    /// <summary>Moves within one folder tree, so the file is there whole or not at all; false when it was there before.</summary>
    private bool Place(string partPath, string sha256)
    {
        var place = PathOf(sha256);
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        var isNew = !File.Exists(place);
        // Over what is there: equal by its hash, unless the disk has damaged it, and then this mends it.
        File.Move(partPath, place, overwrite: true);
        return isNew;
    }

    private static async Task<(string Sha256, long SizeBytes)> CopyHashed(Stream content, string path, CancellationToken cancel)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1);
        var buffer = ArrayPool<byte>.Shared.Rent(1 << 17);
        long size = 0;
        int read;
        while ((read = await content.ReadAsync(buffer, cancel)) > 0)
        {
            hash.AppendData(buffer, 0, read);
            await file.WriteAsync(buffer.AsMemory(0, read), cancel);
            size += read;
        }

        ArrayPool<byte>.Shared.Return(buffer);
        // The batch is committed after this, and must not name a file that a power loss takes.
        file.Flush(flushToDisk: true);
        return (Convert.ToHexStringLower(hash.GetCurrentHash()), size);
    }
}
