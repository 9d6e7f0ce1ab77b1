using System.Globalization;
using System.Text.RegularExpressions;
using Supervision.Dashboard.Findings.Bench;

namespace Supervision.Dashboard.Tests.Findings;

public sealed partial class ReasonPathTests
{
    private const string Absence = """
        {"text":"空岗","calendar":"hall","threshold_minutes":15,"threshold_source":null,"absent_seconds":1140,"span_seconds":1200,
         "day_seconds":{"required":12600,"present":9000,"cover":900,"leave":0,"reported":600,"unobserved":600,"absent":1500},
         "waiting":{"Tickets":2,"Appointments":0,"Calls":1},"also":["S2 5.6.3"]}
        """;

    private const string Wandering = """{"text":"串岗","persons_counted":2,"persons_expected":1,"threshold_minutes":15,"threshold_source":"本厅规定","lead_seconds":1200,"empty_posts":["A03"],"also":[]}""";

    [Theory]
    [InlineData(Absence)]
    [InlineData(Wandering)]
    public void Reason_OfAnAbsence_ShowsNoEnglishKeyToAChineseReader(string reason) =>
        Assert.All(Read("zh-CN", reason), step => Assert.False(EnglishKey().IsMatch(step), step));

    [Fact]
    public void Reason_OfAnAbsence_HasUnitsAndSaysWhoseTheThresholdIs()
    {
        var steps = Read("zh-CN", Absence);
        Assert.Contains("净缺岗：19 分钟", steps);
        Assert.Contains(steps, step => step.StartsWith("阈值依据：本厅自定", StringComparison.Ordinal));
        Assert.Contains(steps, step => step.Contains("取号 2", StringComparison.Ordinal));
    }

    [Fact]
    public void Reason_ForAnEnglishReader_IsEnglish() => Assert.Contains("Net absence: 19 min", Read("en-GB", Absence));

    [Fact]
    public void Part_ThatSaysNothing_IsLeftOut()
    {
        Assert.DoesNotContain(Read("zh-CN", Wandering), step => step.StartsWith("同时涉及", StringComparison.Ordinal));
        Assert.DoesNotContain(Read("zh-CN", """{"waiting":{"Tickets":0,"Appointments":0,"Calls":0}}"""), step => step.Length > 0);
    }

    private static IReadOnlyList<string> Read(string culture, string reason)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            return ReasonPath.Steps(reason);
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    // Codes of posts and documents such as A03 or S2 are no words.
    [GeneratedRegex("[a-z]{3,}", RegexOptions.None, 1000)]
    private static partial Regex EnglishKey();
}
