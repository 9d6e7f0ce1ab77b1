using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Supervision.Dashboard.Halls;
using Supervision.Dashboard.Tests.Seeding;
using Supervision.Dashboard.Texts;
using Supervision.Sql.Halls;

namespace Supervision.Dashboard.Tests.Halls;

public sealed partial class KnownSettingsTests(DashboardFactory factory) : IClassFixture<DashboardFactory>
{
    private const string Page = "/h/xicheng/administration/settings";

    [Fact]
    public void Page_SettingThatCodeReads_IsOnIt()
    {
        var read = ConventionTests.SourceTexts().SelectMany(text => Constant().Matches(text)).Select(match => match.Groups["name"].Value)
            .Where(name => !name.StartsWith("internal.", StringComparison.Ordinal)).ToHashSet();
        Assert.Contains("appeal_window_days", read);
        Assert.Empty(read.Except(KnownSettings.Names));
    }

    [Fact]
    public void Name_OfEverySetting_StandsInBothLanguages()
    {
        var before = CultureInfo.CurrentUICulture;
        foreach (var language in (string[])["zh-CN", "en"])
        {
            CultureInfo.CurrentUICulture = new CultureInfo(language);
            Assert.DoesNotContain(KnownSettings.Names, name => AdministrationText.SettingName(name) == name);
        }
        CultureInfo.CurrentUICulture = before;
    }

    [Theory]
    [InlineData("appeal_window_days", "7", true)]
    [InlineData("appeal_window_days", "0", false)]
    [InlineData("appeal_window_days", "91", false)]
    [InlineData("appeal_answer_days", "5.5", false)]
    [InlineData("sample.calls_per_night", "20", true)]
    [InlineData("sample.calls_per_night", "-1", false)]
    [InlineData("sample.also_flagged_percent", "50", true)]
    [InlineData("sample.also_flagged_percent", "51", false)]
    [InlineData("comment_answered_days", "3", true)]
    [InlineData("calls.speech_endpoint", "http://127.0.0.1:8000", true)]
    [InlineData("calls.speech_endpoint", "file:///etc", false)]
    [InlineData("appraisal.formula", "name: half a formula", false)]
    [InlineData("internal.bursts_through", "2026-01-01", false)]
    public void Value_OfTheRightForm_IsAccepted(string name, string value, bool accepted) => Assert.Equal(accepted, KnownSettings.Accepts(name, value));

    [Fact]
    public async Task Setting_SavedWithItsSource_ShowsBoth()
    {
        var client = await factory.SignedIn("administrator");
        var answer = await client.PostForm(Page, Page, new() { ["_handler"] = "appeal_window_days", ["value"] = "10", ["source"] = "本厅申诉办法第三条" });
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var saved = (await new HallQueries(factory.Database).Settings(SeedHall.Hall)).Single(setting => setting.Name == "appeal_window_days");
        Assert.Equal(("10", "本厅申诉办法第三条"), (saved.Value, saved.SourceDocument));
        Assert.Contains("本厅申诉办法第三条", await client.GetStringAsync(Page), StringComparison.Ordinal);
    }

    [GeneratedRegex("""const string (?:\w+Setting|StaffChannel|UnitNames) = "(?<name>[a-z_.]+)";|<summary>Setting:[^"\n]*</summary>\s+\w+ const string \w+ = "(?<name>[a-z_.]+)";""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Constant();
}
