using System.Buffers;
using System.IO.Compression;
using System.Xml;
using Supervision.Ingest.Tables.Values;

namespace Supervision.Ingest.Tables.Spreadsheets;

/// <summary>A zip whose parts were expanded once and counted, because its directory may lie about their size.</summary>
internal sealed class SafeZip : IDisposable
{
    /// <summary>Above any honest spreadsheet of a hall, below what fills a server's memory (input.md 3).</summary>
    internal const long LargestExpanded = 200L * 1024 * 1024;

    private readonly ZipArchive _zip;

    /// <exception cref="FileRefusedException">No zip, damaged, or beyond the limit.</exception>
    internal SafeZip(Stream file)
    {
        _zip = Guarded(() => Opened(file));
        try
        {
            Guarded(Expand);
        }
        catch
        {
            _zip.Dispose();
            throw;
        }
    }

    /// <summary>A part as XML without DTD; null where the zip does not have it.</summary>
    internal XmlReader? Xml(string part)
    {
        // Some writers spell the parts of their own relations in another case.
        var entry = _zip.GetEntry(part) ?? _zip.Entries.FirstOrDefault(entry => entry.FullName.Equals(part, StringComparison.OrdinalIgnoreCase));
        return entry is null ? null : XmlReader.Create(entry.Open(), new XmlReaderSettings
        {
            // Entities of a DTD expand without bound and may fetch from elsewhere (input.md 10).
            DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = true, IgnoreComments = true,
            IgnoreProcessingInstructions = true, CheckCharacters = true,
        });
    }

    public void Dispose() => _zip.Dispose();

    /// <summary>Turns what a damaged file throws into its refusal.</summary>
    internal static T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (XmlException error) when (error.Message.Contains("DTD", StringComparison.Ordinal))
        {
            throw new FileRefusedException(FileReasons.Dtd());
        }
        catch (Exception error) when (error is InvalidDataException or XmlException or EndOfStreamException or NotSupportedException or FormatException or OverflowException or ArgumentException)
        {
            throw new FileRefusedException(FileReasons.Broken(Escaped.Short(error.Message)));
        }
    }

    private static ZipArchive Opened(Stream file)
    {
        try
        {
            return new ZipArchive(file, ZipArchiveMode.Read);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    private bool Expand()
    {
        var buffer = ArrayPool<byte>.Shared.Rent(1 << 16);
        long total = 0;
        foreach (var entry in _zip.Entries)
        {
            using var part = entry.Open();
            int read;
            while ((read = part.Read(buffer)) > 0)
            {
                // Counted as it comes out, not as the directory claims it: that number is the attacker's to write.
                total += read;
                if (total > LargestExpanded)
                    throw new FileRefusedException(FileReasons.TooLargeExpanded());
            }
        }
        ArrayPool<byte>.Shared.Return(buffer);
        return true;
    }
}
