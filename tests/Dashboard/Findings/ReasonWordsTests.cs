using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Supervision.Dashboard.Findings.Bench;

namespace Supervision.Dashboard.Tests.Findings;

public sealed partial class ReasonWordsTests
{
    [Theory]
    [InlineData("""{"path":"comment","sentiment":"Negative","aspects":[{"aspect":"Attitude","sentiment":"Negative","words":["不耐烦"]}],"urgent":[]}""", "服务态度：负面（“不耐烦”）")]
    [InlineData("""{"text":"一周内回复","started":"2026-10-29T07:06:00Z","length":7,"unit":"natural","start_day_counts":false,"due":"2026-11-05T16:00:00Z","ended":null,"calendar":"abc"}""", "截止：2026-11-06 00:00")]
    [InlineData("""{"path":"inspection","result":"未佩戴工牌","inspector":"督查组","note":null}""", "检查人：督查组")]
    public void StoredReason_InChinese_ShowsNoKeyOrCode(string reason, string step)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-CN");
        var steps = ReasonPath.Steps(reason, TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"));
        CultureInfo.CurrentUICulture = before;

        Assert.Contains(step, steps);
        Assert.DoesNotContain(steps, text => Key().IsMatch(text));
    }

    [Fact]
    public void Words_OtherReason_IsLeftToThePath()
    {
        using var json = JsonDocument.Parse("""["原文一致"]""");
        Assert.Null(ReasonWords.Of(json.RootElement, TimeZoneInfo.Utc));
    }

    [GeneratedRegex("[A-Za-z_]{3,}", RegexOptions.None, 1000)]
    private static partial Regex Key();
}
