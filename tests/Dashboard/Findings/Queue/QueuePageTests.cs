using System.Net;
using Supervision.Dashboard.Tests.Seeding;

namespace Supervision.Dashboard.Tests.Findings.Queue;

public sealed class QueuePageTests(SampledHall hall) : IClassFixture<SampledHall>
{
    [Theory]
    [InlineData("rule=no-such-rule", "规则")]
    [InlineData("department=没有的局", "部门")]
    [InlineData("post=Z99", "窗口")]
    [InlineData("kind=ticket", "来源")]
    [InlineData("severity=terrible", "建议程度")]
    [InlineData("state=everything", "状态")]
    [InlineData("lead=perhaps", "性质")]
    [InlineData("from=yesterday", "起")]
    public async Task Filter_WithAValueThatIsNone_SaysSoAndListsNothing(string query, string label)
    {
        var html = WebUtility.HtmlDecode(await (await hall.SignedIn("officer")).GetStringAsync($"/h/{SeedHall.Hall}/queue?{query}"));

        Assert.Contains($"筛选条件的值不存在：{label} “{query.Split('=')[1]}”", html, StringComparison.Ordinal);
        Assert.DoesNotContain("data-row", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rule=S3.review.verify")]
    [InlineData("staff=S999")]
    [InlineData("post=A01&department=社保局&from=2026-03-01")]
    public async Task Filter_WithAValueThatThereIs_IsNotRefused(string query) =>
        Assert.DoesNotContain("筛选条件的值不存在", WebUtility.HtmlDecode(await (await hall.SignedIn("officer")).GetStringAsync($"/h/{SeedHall.Hall}/queue?{query}")), StringComparison.Ordinal);

    [Fact]
    public async Task Bulk_UnderAFilterThatMeansNothing_JudgesNothing()
    {
        var client = await hall.SignedIn("officer");
        var page = await client.GetStringAsync($"/h/{SeedHall.Hall}/queue");
        var token = page[(page.IndexOf("__RequestVerificationToken\" value=\"", StringComparison.Ordinal) + 35)..].Split('"')[0];

        var answer = await client.PostAsync($"/h/{SeedHall.Hall}/queue/verdicts?severity=terrible", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = token, ["scope"] = "every", ["judgement"] = "dismissed/evidence", ["note"] = "全部",
        }));

        Assert.Contains("nothing=1", answer.Headers.Location?.ToString() ?? answer.RequestMessage!.RequestUri!.ToString(), StringComparison.Ordinal);
    }
}
