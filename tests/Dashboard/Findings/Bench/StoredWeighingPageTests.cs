using System.IO.Compression;
using System.Net;
using Supervision.Dashboard.Tests.Seeding;
using Supervision.Jobs.Calls.Hits;
using Supervision.Jobs.Calls.Stages;
using Supervision.Jobs.Findings.Appeals;
using Supervision.Jobs.Findings.Verdicts;
using Supervision.Jobs.Learning;
using Supervision.Jobs.Learning.Versions;
using Supervision.Jobs.Operations;
using Supervision.Sql.Findings;
using Supervision.Sql.Learning;

namespace Supervision.Dashboard.Tests.Findings.Bench;

/// <summary>What the model weighed is shown as it was stored, whatever model is at work when the page is read.</summary>
public sealed class StoredWeighingPageTests : IAsyncLifetime, IDisposable
{
    private const int Call = 0;

    private readonly DashboardFactory _factory = new();

    private static string Page => $"/h/{SeedHall.Hall}/sessions/{SeedBench.CallSession(Call)}";

    public async Task InitializeAsync()
    {
        await _factory.InitializeAsync();
        await SeedBench.Fill(_factory.Database, _factory.MediaFolder, calls: 2);
    }

    public Task DisposeAsync() => ((IAsyncLifetime)_factory).DisposeAsync();

    public void Dispose() => _factory.Dispose();

    [Fact]
    public async Task Session_OfAnOlderFinding_SaysThatNothingWasStored()
    {
        var html = await Read("officer", Page);

        Assert.Contains("评分时没有存下模型权衡的内容", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Session_JudgedAndScoredAgainUnderAnotherModel_ShowsWhatTheFirstOneWeighed()
    {
        await ClearedOfSeeds();
        await Score();
        var finding = (await Findings())[0];
        var shown = await Weighed();
        await Judge(finding);
        var other = await PutAnotherModelToWork();

        await Score();

        Assert.Contains($"语境模型 {ContextModel.Load().Version}", shown, StringComparison.Ordinal);
        Assert.Equal(shown, await Weighed());
        Assert.DoesNotContain(other, shown, StringComparison.Ordinal);
        Assert.Equal(finding.Reason, (await Findings())[0].Reason);
    }

    [Fact]
    public async Task OwnPageAndPack_TellTheSameAsTheSession()
    {
        await ClearedOfSeeds();
        await Score();
        // The own page goes back one year from today; the seeds have a fixed day.
        await Execute("UPDATE Finding SET Day = @today", new { today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime) });
        var model = ContextModel.Load().Version;

        Assert.Contains($"语境模型 {model}", await Read("staff", $"/h/{SeedHall.Hall}/mine"), StringComparison.Ordinal);
        await using var zip = await ZipArchive.CreateAsync(new MemoryStream(await (await _factory.SignedIn("officer")).GetByteArrayAsync(Page + "/pack")), ZipArchiveMode.Read, leaveOpen: false, null);
        Assert.Contains($"\"model\": \"{model}\"", await Text(zip, "findings.json"), StringComparison.Ordinal);
        Assert.Contains($"语境模型 {model}", await Text(zip, "report.txt"), StringComparison.Ordinal);
    }

    // The seeds were never scored: without their rows the score stage writes its own. Their sound has no channels to measure.
    private async Task ClearedOfSeeds()
    {
        await Execute("DELETE FROM Finding");
        await Execute("UPDATE MediaFile SET AnalysisHash = NULL");
    }

    private async Task Execute(string sql, object? values = null)
    {
        await using var connection = await _factory.Database.Connect();
        await Dapper.SqlMapper.ExecuteAsync(connection, sql, values);
    }

    private Task Score() => new ScoreStage().Run(new Night
    {
        Database = _factory.Database, HallCode = SeedHall.Hall, Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"), Time = TimeProvider.System,
        InboxFolder = _factory.MediaFolder, MediaFolder = _factory.MediaFolder, RunId = "run",
    }, new Progress<StageProgress>(), CancellationToken.None);

    private async Task<List<FindingRow>> Findings() =>
        [.. (await new FindingQueries(_factory.Database).FindingsOfSession(SeedHall.Hall, SeedBench.CallSession(Call))).Where(finding => StoredWeighing.Read(finding.Reason) is not null)];

    private Task Judge(FindingRow finding) => new VerdictBook(_factory.Database, TimeProvider.System).Give(new VerdictRequest
    {
        HallCode = SeedHall.Hall, FindingId = finding.FindingId, Outcome = VerdictWords.Confirmed, Severity = "ordinary", ReasonCode = "words",
    }, new Officer("officer", null, null));

    /// <summary>The shipped model with another threshold: other bytes, another version, and no training to wait for.</summary>
    private async Task<string> PutAnotherModelToWork()
    {
        var bytes = ContextModel.Load().ToBytes();
        BitConverter.TryWriteBytes(bytes.AsSpan(sizeof(uint)), 0.987);
        var other = ContextModel.Read(new MemoryStream(bytes)).Version;
        await new LearningQueries(_factory.Database).SaveModelVersion(new ModelVersionRow
        {
            HallCode = SeedHall.Hall, Version = other, VersionNo = 1, Replaces = "", Features = FeatureFingerprint.Current, Verdicts = 1, Passed = true, TrainedAtUtc = DateTime.UnixEpoch,
            Reason = "", Card = "{}", Content = Convert.ToBase64String(bytes),
        });
        Assert.True(await new ModelBook(_factory.Database).Choose(SeedHall.Hall, other, isHeld: true, "admin", "tried", TimeProvider.System));
        return other;
    }

    private async Task<string> Weighed() => string.Join('\n', (await Read("officer", Page)).Split("data-weighed>").Skip(1).Select(line => line[..line.IndexOf('<', StringComparison.Ordinal)]));

    private async Task<string> Read(string account, string page) => WebUtility.HtmlDecode(await (await _factory.SignedIn(account)).GetStringAsync(page));

    private static async Task<string> Text(ZipArchive zip, string name)
    {
        using var reader = new StreamReader(await zip.Entries.Single(entry => entry.FullName.EndsWith(name, StringComparison.Ordinal)).OpenAsync());
        return await reader.ReadToEndAsync();
    }
}
