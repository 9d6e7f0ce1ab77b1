using System.Text;
using Supervision.Ingest.Tables;

namespace Supervision.Ingest.Tests.Tables;

public class TableKindTests
{
    [Theory]
    [InlineData("staff_no,name\n", "text")]
    [InlineData("PK\u0003\u0004rest", "xlsx")]
    [InlineData("%PDF-1.7", "not-a-table")]
    [InlineData("OggS....", "not-a-table")]
    [InlineData("GIF89a", "not-a-table")]
    [InlineData("Rar!", "not-a-table")]
    [InlineData("\r\n <!DOCTYPE html>", "not-a-table")]
    [InlineData("<TABLE>", "not-a-table")]
    [InlineData("", "empty")]
    public void Of_TheFirstBytes_DecideWhateverTheNameSays(string content, string kind) => Assert.Equal(kind, KindOf(Encoding.ASCII.GetBytes(content)));

    [Fact]
    public void Of_ACompoundFile_IsABinarySpreadsheet() => Assert.Equal("xls", KindOf([0xD0, 0xCF, 0x11, 0xE0, 0, 0]));

    private static string KindOf(byte[] content)
    {
        try
        {
            return TableKind.Of(new MemoryStream(content)).Word;
        }
        catch (FileRefusedException refused)
        {
            return refused.Reason.Code;
        }
    }
}
