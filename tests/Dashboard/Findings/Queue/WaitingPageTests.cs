using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Supervision.Dashboard.Tests.Seeding;

namespace Supervision.Dashboard.Tests.Findings.Queue;

public sealed partial class WaitingPageTests(SampledHall hall) : IClassFixture<SampledHall>
{
    [Fact]
    public async Task Numbers_OfEveryRuleAndSeverity_AreWhatTheirLinksList()
    {
        var client = await hall.SignedIn("officer");
        var numbers = Numbers().Matches(await client.GetStringAsync($"/h/{SeedHall.Hall}/queue/waiting"));

        Assert.True(numbers.Count >= 3, "a seeded day holds three severities");
        foreach (var number in numbers.ToList())
        {
            var list = await client.GetStringAsync(WebUtility.HtmlDecode(number.Groups["href"].Value));
            Assert.Equal(int.Parse(number.Groups["number"].Value, CultureInfo.InvariantCulture), list.Split("<tr data-row").Length - 1);
            Assert.DoesNotContain(SampledHall.Sample, list, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Page_OfAnEmptyHall_SaysThatNothingWaits() =>
        Assert.Contains("队列已清空", await (await hall.SignedIn("other-officer")).GetStringAsync($"/h/{SeedHall.OtherHall}/queue/waiting"), StringComparison.Ordinal);

    [GeneratedRegex("<td class=\"number\">\\s*<a href=\"(?<href>[^\"]+)\">(?<number>[0-9,]+)</a>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Numbers();
}
