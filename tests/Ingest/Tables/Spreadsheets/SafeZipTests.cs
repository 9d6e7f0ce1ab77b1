using System.IO.Compression;
using Supervision.Ingest.Tables;
using Supervision.Ingest.Tables.Spreadsheets;

namespace Supervision.Ingest.Tests.Tables.Spreadsheets;

public class SafeZipTests
{
    [Theory]
    [InlineData(0, null)]
    [InlineData(1, "too-large")]
    public void Expanded_BeyondTheLimit_IsRefusedBeforeAnythingIsParsed(int surplus, string? code) => Assert.Equal(code, Refusal(archive =>
    {
        // Two parts: the limit is that of the whole, not of each.
        Fill(archive, "a.xml", SafeZip.LargestExpanded / 2);
        Fill(archive, "b.xml", SafeZip.LargestExpanded / 2 + surplus);
    }));

    [Fact]
    public void Open_NoZip_IsBroken()
    {
        using var file = new MemoryStream([.. "PK\u0003\u0004"u8, 1, 2, 3]);

        Assert.Equal("broken", Assert.Throws<FileRefusedException>(() => new SafeZip(file)).Reason.Code);

        // Nobody else would close it.
        Assert.False(file.CanRead);
    }

    [Theory]
    [InlineData("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", "dtd")]
    [InlineData("<a><b></a>", "broken")]
    public void Xml_WithADtdOrBroken_IsRefusedWhenItIsRead(string xml, string code) => Assert.Equal(code, Refusal(
        archive =>
        {
            using var part = new StreamWriter(archive.CreateEntry("XL/Workbook.xml").Open());
            part.Write(xml);
        },
        zip => SafeZip.Guarded(() =>
        {
            using var reader = zip.Xml("xl/workbook.xml")!;
            while (reader.Read())
            {
            }
            return true;
        })));

    private static void Fill(ZipArchive archive, string name, long bytes)
    {
        using var part = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
        var block = new byte[1 << 20];
        for (; bytes > 0; bytes -= block.Length)
            part.Write(block, 0, (int)Math.Min(bytes, block.Length));
    }

    private static string? Refusal(Action<ZipArchive> fill, Action<SafeZip>? read = null)
    {
        var path = Path.GetTempFileName();
        using (var file = File.Create(path))
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create))
            fill(archive);
        try
        {
            using var zip = new SafeZip(File.OpenRead(path));
            read?.Invoke(zip);
            return null;
        }
        catch (FileRefusedException refused)
        {
            return refused.Reason.Code;
        }
        finally
        {
            File.Delete(path);
        }
    }
}
