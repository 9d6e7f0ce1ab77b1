using System.Text;
using Supervision.Ingest.Tables.Text;

namespace Supervision.Ingest.Tests.Tables.Text;

public class FieldTextTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Field_ReadTwice_IsTheTextThatWasSentBothTimes(bool isGb18030)
    {
        var text = new FieldText(isGb18030);
        foreach (var sent in (string[])["", "S1", "窗口评价器", new string('长', 60), "S1", "窗口评价器"])
            Assert.Equal(sent, text.Decode((isGb18030 ? Encoding.GetEncoding("GB18030") : Encoding.UTF8).GetBytes(sent)));
    }

    [Fact]
    public void Bytes_ThatDoNotDecode_NeverGiveATextHoweverOften()
    {
        var text = new FieldText(isGb18030: false);

        Assert.Null(text.Decode([0xE4, 0xBD]));
        Assert.Null(text.Decode([0xE4, 0xBD]));
        Assert.Null(text.Decode("\uFFFD"u8));
    }

    [Fact]
    public void Show_OfABrokenField_KeepsWhatIsWholeAndEscapesTheRest() =>
        Assert.Equal(@"好\xE4\xBD", FieldText.Show([.. "好"u8, 0xE4, 0xBD]));
}
