using System.Text;
using Supervision.Ingest.Tables;
using Supervision.Ingest.Tables.Text;

namespace Supervision.Ingest.Tests.Tables.Text;

/// <summary>How the encoding of a whole file is told (input.md 1) and how its lines are bounded (input.md 3).</summary>
public class TextSurveyTests
{
    private const string Chinese = "工号,姓名\nS1,王芳窗口人员服务态度\n";
    private static readonly Encoding Gb = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    [Fact]
    public void Of_Utf8AndGb18030_AreToldApart()
    {
        Assert.Equal((false, 0), Survey(Encoding.UTF8.GetBytes(Chinese)));
        Assert.Equal((true, 0), Survey(Gb.GetBytes(Chinese)));
        Assert.Equal((false, 0), Survey("a,b\n"u8.ToArray()));
    }

    [Fact]
    public void Of_ABomAndGbBytes_StaysUtf8() => Assert.Equal((false, 3), Survey([0xEF, 0xBB, 0xBF, .. Gb.GetBytes(Chinese)]));

    [Fact]
    public void Of_Utf8WithOneBadByte_StaysUtf8() => Assert.Equal((false, 0), Survey([.. Encoding.UTF8.GetBytes(Chinese), 0xFF, (byte)'\n']));

    [Theory]
    [InlineData(false, true)]
    [InlineData(false, false)]
    [InlineData(true, true)]
    [InlineData(true, false)]
    public void Of_Utf16_IsRefused(bool isBigEndian, bool hasBom)
    {
        var encoding = new UnicodeEncoding(isBigEndian, hasBom);
        Assert.Equal("utf-16", Refusal([.. encoding.GetPreamble(), .. encoding.GetBytes("staff_no,name\nS1,Wang\n")]));
    }

    [Theory]
    [InlineData(TextSurvey.LongestLine, null)]
    [InlineData(TextSurvey.LongestLine + 1, "line-too-long")]
    public void Of_ALineAtTheLimit_IsTheLastOneTaken(int bytes, string? code)
    {
        var content = new byte[bytes + 3];
        Array.Fill(content, (byte)'x');
        content[0] = content[^1] = (byte)'\n';
        content[^2] = (byte)'\r';

        Assert.Equal(code, Refusal(content));
    }

    private static (bool IsGb18030, int BomBytes) Survey(byte[] content) => TextSurvey.Of(new MemoryStream(content)) is var survey ? (survey.IsGb18030, survey.BomBytes) : default;

    private static string? Refusal(byte[] content) => (Record.Exception(() => TextSurvey.Of(new MemoryStream(content))) as FileRefusedException)?.Reason.Code;
}
