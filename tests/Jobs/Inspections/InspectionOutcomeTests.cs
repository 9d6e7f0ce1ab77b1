using Supervision.Jobs.Inspections;

namespace Supervision.Jobs.Tests.Inspections;

public class InspectionOutcomeTests
{
    [Theory]
    [InlineData("合格", false)]
    [InlineData(" 合格 ", false)]
    [InlineData("ＰＡＳＳ", false)]
    [InlineData("优", false)]
    [InlineData("不合格", true)]
    [InlineData("未佩戴工牌", true)]
    [InlineData("fail", true)]
    public void Result_Words_DecideWhetherItIsABreach(string result, bool breach) => Assert.Equal(breach, InspectionOutcome.IsBreach(result));

    [Theory]
    [InlineData("S1 一.3", "S1", "一.3")]
    [InlineData("S3 三(一)4(3)", "S3", "三(一)4(3)")]
    [InlineData("s4-卫生二", "S4", "卫生二")]
    [InlineData("大厅考勤办法第六条", "hall", "大厅考勤办法第六条")]
    public void Clause_AsWritten_SplitsIntoDocumentAndArticle(string text, string document, string clause) =>
        Assert.Equal((document, clause), InspectionOutcome.ClauseOf(text));
}
