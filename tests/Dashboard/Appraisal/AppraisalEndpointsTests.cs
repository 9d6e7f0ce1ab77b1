using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;
using Supervision.Dashboard.Tests.Seeding;
using Supervision.Jobs.Appraisal;
using Supervision.Jobs.Audit;
using Supervision.Jobs.Findings;
using Supervision.Jobs.Findings.Appeals;
using Supervision.Jobs.Findings.Verdicts;
using Supervision.Jobs.Operations.Pdf;

namespace Supervision.Dashboard.Tests.Appraisal;

public sealed partial class AppraisalEndpointsTests : IAsyncLifetime, IDisposable
{
    private const string Page = $"/h/{SeedHall.Hall}/appraisal?period=2026-03";
    private const string Formula = $"/h/{SeedHall.Hall}/appraisal/formula";
    private static readonly Officer Judge = new("officer", null, null);
    private readonly DashboardFactory _factory = new();

    public async Task InitializeAsync()
    {
        await _factory.InitializeAsync();
        await SeedBench.Fill(_factory.Database, _factory.MediaFolder);
        foreach (var call in new[] { 1, 7 })
            await Confirm(call);
    }

    public Task DisposeAsync() => ((IAsyncLifetime)_factory).DisposeAsync();

    public void Dispose() => _factory.Dispose();

    [Fact]
    public async Task Amend_ByALeader_ShowsTheLockedAndTheAmendedScoreAndExportsBoth()
    {
        var leader = await _factory.SignedIn("leader");
        await leader.PostForm(Page, $"/h/{SeedHall.Hall}/appraisal/lock", new() { ["period"] = "2026-03", ["sure"] = "yes" });
        await Confirm(2);

        var drift = await leader.GetStringAsync(Page);
        Assert.Contains("锁定之后，证据或结论有了变化", drift, StringComparison.Ordinal);
        var staff = Staff().Match(drift).Groups["staff"].Value;
        var answer = await leader.PostForm(Page, $"/h/{SeedHall.Hall}/appraisal/amend", new() { ["period"] = "2026-03", ["staff"] = staff, ["note"] = "漏算一通电话" });

        Assert.Contains("amend=Saved", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
        var page = await leader.GetStringAsync(Page);
        Assert.Contains("漏算一通电话", page, StringComparison.Ordinal);
        Assert.Contains("更正为", page, StringComparison.Ordinal);
        var csv = await leader.GetStringAsync($"/h/{SeedHall.Hall}/export/appraisal/csv?period=2026-03");
        var line = csv.Split("\r\n").First(text => text.Contains($",{staff},", StringComparison.Ordinal));
        Assert.EndsWith("漏算一通电话", line, StringComparison.Ordinal);
        Assert.Contains("SHA-256", csv, StringComparison.Ordinal);
        Assert.Empty((await new AuditVerify(_factory.Database).Run()).Faults);
    }

    [Fact]
    public async Task Export_AsXlsx_TypesNumbersAndCarriesTheFormulaOnItsOwnSheet()
    {
        using var file = new ZipArchive(await (await _factory.SignedIn("leader")).GetStreamAsync($"/h/{SeedHall.Hall}/export/appraisal/xlsx?period=2026-03"));
        var sheets = file.Entries.Where(entry => entry.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal)).Select(Read).ToList();

        Assert.Equal(2, sheets.Count);
        Assert.Contains(sheets, sheet => sheet.Contains("repetition: [1, 1.5, 2]", StringComparison.Ordinal) && sheet.Contains("默认考核公式（版本 1）", StringComparison.Ordinal));
        // Rank, interval, score … of S002 are numbers, the staff number is text.
        var row = Rows().Matches(sheets.First(sheet => sheet.Contains("S002", StringComparison.Ordinal))).Select(match => match.Value).First(text => text.Contains("S002", StringComparison.Ordinal));
        Assert.True(Numbers().Count(row) >= 12, row);
    }

    [Fact]
    public async Task Formula_WithAMistake_IsShownWithItsLineAndNotTaken()
    {
        var leader = await _factory.SignedIn("leader");
        var answer = await leader.PostForm(Formula, Formula, new() { ["_handler"] = "formula", ["text"] = FormulaFile.Default.Text.Replace("floor: true", "floor: maybe", StringComparison.Ordinal) });
        var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

        Assert.Contains("formula.yaml, line 9: floor is maybe; write true or false", html, StringComparison.Ordinal);
        Assert.DoesNotContain("formula/adopt", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Formula_Checked_IsPreviewedThenAdoptedAndAudited()
    {
        var leader = await _factory.SignedIn("leader");
        var text = FormulaFile.Default.Text.Replace("version: \"1\"", "version: \"2\"", StringComparison.Ordinal).Replace("kind: phrase, minor: 1, ordinary: 2", "kind: phrase, minor: 1, ordinary: 9", StringComparison.Ordinal);
        var preview = await (await leader.PostForm(Formula, Formula + "?period=2026-03", new() { ["_handler"] = "formula", ["text"] = text.Replace("\n", "\r\n", StringComparison.Ordinal) })).Content.ReadAsStringAsync();
        Assert.Contains("77.50", preview, StringComparison.Ordinal);

        var adopted = await leader.PostForm(Formula, Formula + "/adopt", new() { ["text"] = text.Replace("\n", "\r\n", StringComparison.Ordinal) });

        Assert.Contains("adopt=done", adopted.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Equal(FormulaFile.Read("f", text).Hash, (await AppraiseStage.Formula(_factory.Database, SeedHall.Hall, default)).Hash);
        Assert.Contains("版本 2", await leader.GetStringAsync(Formula), StringComparison.Ordinal);
        Assert.Contains("此周期按较早的公式计算", await leader.GetStringAsync(Page), StringComparison.Ordinal);
        Assert.Empty((await new AuditVerify(_factory.Database).Run()).Faults);
    }

    [Fact]
    public async Task Ranking_NarrowedToAUnitOrAName_KeepsTheRankOfTheHall()
    {
        var leader = await _factory.SignedIn("leader");
        var rank = Rank().Match(Row(await leader.GetStringAsync(Page), "S002")).Value;
        var narrowed = await leader.GetStringAsync(Page + "&who=S002");

        Assert.Equal(rank, Rank().Match(Row(narrowed, "S002")).Value);
        Assert.DoesNotContain("appraisal/S001?", narrowed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_OfThePeriod_IsAPdfAndAudited()
    {
        var answer = await (await _factory.SignedIn("leader")).GetAsync($"/h/{SeedHall.Hall}/appraisal/report?period=2026-03");
        if (!PdfFonts.IsReady)
        {
            Assert.Contains("pdf=nofont", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
            return;
        }
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("%PDF", System.Text.Encoding.ASCII.GetString((await answer.Content.ReadAsByteArrayAsync())[..4]));
        Assert.Contains("pdf", (await (await _factory.SignedIn("leader")).GetStringAsync($"/h/{SeedHall.Hall}/audit")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("appraisal/hall?period=2026-03", "S1 四.2(1)")]
    [InlineData("appraisal/stars?period=2026-03", "服务之星")]
    [InlineData("appraisal/halls?period=2026-03", "没有可比的大厅")]
    [InlineData("appraisal/formula", "默认考核公式")]
    public async Task Page_OfTheSeededMonth_ShowsItsFigures(string address, string expected) =>
        Assert.Contains(expected, WebUtility.HtmlDecode(await (await _factory.SignedIn("leader")).GetStringAsync($"/h/{SeedHall.Hall}/{address}")), StringComparison.Ordinal);

    private async Task Confirm(int call)
    {
        await new VerdictBook(_factory.Database, TimeProvider.System).Give(new VerdictRequest { HallCode = SeedHall.Hall, FindingId = FindingKeys.Finding(SeedBench.CallSession(call), "s1-4.2-1", "3"), Outcome = "confirmed", Severity = "ordinary", ReasonCode = "words" }, Judge);
        await new AppraisalRefresh(_factory.Database, TimeProvider.System).Run(SeedHall.Hall, TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"), [SeedBench.Day]);
    }

    private static string Read(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open());
        return reader.ReadToEnd();
    }

    private static string Row(string html, string staffNo) => html[html.LastIndexOf("<tr", html.IndexOf($"appraisal/{staffNo}?", StringComparison.Ordinal), StringComparison.Ordinal)..];

    [GeneratedRegex("name=\"staff\" value=\"(?<staff>[^\"]+)", RegexOptions.None, 1000)]
    private static partial Regex Staff();

    [GeneratedRegex("<x:row>.*?</x:row>", RegexOptions.Singleline, 1000)]
    private static partial Regex Rows();

    [GeneratedRegex("t=\"n\"", RegexOptions.None, 1000)]
    private static partial Regex Numbers();

    [GeneratedRegex("rank\">[^<]+", RegexOptions.None, 1000)]
    private static partial Regex Rank();
}
