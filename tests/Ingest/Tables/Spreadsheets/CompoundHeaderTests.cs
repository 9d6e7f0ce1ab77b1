using System.Buffers.Binary;
using Supervision.Ingest.Tables.Spreadsheets;

namespace Supervision.Ingest.Tests.Tables.Spreadsheets;

public sealed class CompoundHeaderTests
{
    [Fact]
    public void Fault_OfAWholeWorkbook_IsNone() => Assert.Null(Fault(Workbook()));

    [Fact]
    public void Fault_OfLessThanAHeader_IsLeftToTheReader() => Assert.Null(Fault(Workbook()[..100]));

    [Theory]
    [InlineData(30, 30u, "2^30")]
    [InlineData(44, 0x7F00_0000u, "2130706432 allocation sectors")]
    [InlineData(72, 0x0100_0000u, "double-indirect")]
    [InlineData(48, 0x00FF_0000u, "a part at sector 16711680")]
    public void Fault_OfAnImpossibleField_SaysWhatTheFileClaims(int at, uint value, string said)
    {
        var file = Workbook();
        if (at == 30)
            BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(at), (ushort)value);
        else
            BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(at), value);

        Assert.Contains(said, Fault(file), StringComparison.Ordinal);
        Assert.Equal("broken", Delivered.Bytes("reviews", file).FileRefusal?.Code);
    }

    private static string? Fault(byte[] file)
    {
        using var stream = new MemoryStream(file);
        return CompoundHeader.Fault(stream);
    }

    private static byte[] Workbook() => XlsFile.Of(("一", [["评价编号", "星级"], ["r1", 5]]));
}
