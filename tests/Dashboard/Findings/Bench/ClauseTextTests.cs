using Supervision.Dashboard.Findings.Bench;

namespace Supervision.Dashboard.Tests.Findings.Bench;

public sealed class ClauseTextTests
{
    [Theory]
    [InlineData("S3", "三(一)4(3)", "网上购物")]
    [InlineData("S1", "一.3", "工牌")]
    [InlineData("S1", "九.9", "检查表未收录原文")] // any article may be cited: an empty line would look like a fault
    public void Inspection_OfAnArticle_HasTheWordsOfTheCheckListOrSaysThatItHasNone(string document, string clause, string words) =>
        Assert.Contains(words, ClauseText.Of(document, "inspection", clause)!.RuleName, StringComparison.Ordinal);

    [Fact]
    public void Inspection_UnderAHallsOwnRule_HasNoDocument() => Assert.Null(ClauseText.Of("hall", "inspection", "考勤办法第三条"));

    [Theory]
    [InlineData("S1", "S1.presence.wandering", "串岗")]
    [InlineData("S3", "S3.review.verify", "48")]
    public void Absence_OrDeadline_HasTheWordsOfItsOwnRule(string document, string ruleKey, string words) =>
        Assert.Contains(words, ClauseText.Of(document, ruleKey, "")!.RuleName, StringComparison.Ordinal);
}
