using System.Diagnostics;
using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Supervision.Dashboard.Tests.Seeding;
using Supervision.Jobs.Audit;
using Supervision.Jobs.Findings;
using Supervision.Jobs.Findings.Appeals;
using Supervision.Jobs.Findings.Verdicts;
using Supervision.Sql.Audit;
using Supervision.Sql.Findings;
using Supervision.Sql.Halls;

namespace Supervision.Dashboard.Tests.Findings.Pack;

public sealed class PackEndpointTests : IAsyncLifetime, IDisposable
{
    private static readonly string Pack = $"/h/{SeedHall.Hall}/sessions/{SeedBench.CallSession(1)}/pack";
    private readonly DashboardFactory _factory = new();

    public async Task InitializeAsync()
    {
        await _factory.InitializeAsync();
        await SeedBench.Fill(_factory.Database, _factory.MediaFolder, calls: 3);
        await new VerdictBook(_factory.Database, TimeProvider.System).Give(new VerdictRequest
        {
            HallCode = SeedHall.Hall, FindingId = FindingKeys.Finding(SeedBench.CallSession(1), "s1-4.2-1", "3"), Outcome = "confirmed", Severity = "ordinary", ReasonCode = "words", Note = "回访 13912345678 属实",
        }, new Officer("officer", null, null));
    }

    public Task DisposeAsync() => ((IAsyncLifetime)_factory).DisposeAsync();

    public void Dispose() => _factory.Dispose();

    [Fact]
    public async Task Pack_Unpacked_PassesSha256sum()
    {
        var folder = Directory.CreateTempSubdirectory("supervision-pack").FullName;
        await using (var zip = await ZipArchive.CreateAsync(new MemoryStream(await Bytes("leader")), ZipArchiveMode.Read, leaveOpen: false, Encoding.UTF8))
            await zip.ExtractToDirectoryAsync(folder);
        try
        {
            Assert.Equal(0, await Check(folder));
            Assert.Single(Directory.GetFiles(Path.Combine(folder, "media"), "excerpt-*.wav"));
            await File.AppendAllTextAsync(Path.Combine(folder, "report.txt"), "x");
            Assert.NotEqual(0, await Check(folder));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task Pack_AuditEntries_AreProvenBySha256Alone()
    {
        await using var zip = await Open("leader");
        using var hashes = JsonDocument.Parse(await Text("leader", "hashes.json"));
        var stated = hashes.RootElement.GetProperty("audit").EnumerateArray().Single();
        await using var file = await zip.GetEntry(stated.GetProperty("file").GetString()!)!.OpenAsync();
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes);

        Assert.Equal(stated.GetProperty("entryHash").GetString(), Convert.ToHexStringLower(SHA256.HashData(bytes.ToArray())));
        Assert.Contains(stated.GetProperty("previousHash").GetString()!, Encoding.UTF8.GetString(bytes.ToArray()), StringComparison.Ordinal);
        Assert.Contains("\"outcome\":\"confirmed\"", Encoding.UTF8.GetString(bytes.ToArray()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public async Task Pack_Readme_NamesWhatIsInside(int call, bool isJudged)
    {
        await using var zip = await Open("leader", Pack.Replace(SeedBench.CallSession(1), SeedBench.CallSession(call), StringComparison.Ordinal));
        using var reader = new StreamReader(await zip.GetEntry("README.txt")!.OpenAsync());
        var readme = await reader.ReadToEndAsync();

        Assert.Equal("README.txt", zip.Entries[0].FullName);
        Assert.Contains("\nmedia/", readme, StringComparison.Ordinal);
        // Nobody has judged the other call: there is no entry to prove.
        Assert.Equal(isJudged, readme.Contains("\naudit/", StringComparison.Ordinal));
        Assert.Equal(isJudged, zip.Entries.Any(entry => entry.FullName.StartsWith("audit/", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Pack_Report_NamesWhoJudged() => Assert.Contains("督查员甲（officer）", await Text("leader", "report.txt"), StringComparison.Ordinal);

    [Fact]
    public async Task Pack_OfACallThatIsReadFirst_IsKeptBackFromItsOfficer()
    {
        await new HallQueries(_factory.Database).SaveSetting(new HallSettingRow { HallCode = SeedHall.Hall, Name = ReadFirst.ShareSetting, Value = "50", ChangedAtUtc = SeedHall.CreatedAtUtc });
        var sample = FindingKeys.Session(SeedHall.Hall, "call", "call-900");
        await using (var transaction = await _factory.Database.Begin())
        {
            var like = await new FindingQueries(_factory.Database).Session(SeedHall.Hall, SeedBench.CallSession(0));
            await new FindingBook(transaction).Replace(like! with { SessionId = sample, SubjectKey = "call-900", IsSample = true }, []);
            await transaction.Commit();
        }
        var pack = $"/h/{SeedHall.Hall}/sessions/{sample}/pack";

        Assert.Equal(HttpStatusCode.Redirect, (await (await _factory.SignedIn("officer")).GetAsync(pack)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await (await _factory.SignedIn("leader")).GetAsync(pack)).StatusCode);
    }

    [Fact]
    public async Task Pack_Excerpt_IsTheSoundAroundTheFinding()
    {
        await using var zip = await Open("leader");
        var excerpt = zip.Entries.Single(entry => entry.Name.EndsWith(".wav", StringComparison.Ordinal));
        // From 5 s before second 19 to 3 s after second 23, at 8 kHz in 16 bit.
        Assert.Equal(44 + 12 * 8000 * 2, excerpt.Length);
        Assert.Equal("media/excerpt-01-0014.0s-0026.0s.wav", excerpt.FullName);
    }

    [Fact]
    public async Task Pack_OfTheSameState_HasTheSameBytes() => Assert.Equal(await Bytes("leader"), await Bytes("leader"));

    [Fact]
    public async Task Pack_DecidedFinding_HasWordsClauseReasonsAndVerdicts()
    {
        var report = await Text("leader", "report.txt");
        var hashes = await Text("leader", "hashes.json");

        Assert.Contains("这个不归我管", report, StringComparison.Ordinal);
        Assert.Contains("四.2(1)", report, StringComparison.Ordinal);
        Assert.Contains("违反", report, StringComparison.Ordinal);
        Assert.Contains("群众", await Text("leader", "transcript.txt"), StringComparison.Ordinal);
        Assert.Contains(new string('a', 64), hashes, StringComparison.Ordinal);
        Assert.Contains("entryHash", hashes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pack_Numbers_AreMaskedUnlessAnOfficerAsksForThem()
    {
        Assert.Contains("139****5678", await Text("officer", "findings.json"), StringComparison.Ordinal);
        Assert.Contains("139****5678", await Text("leader", "findings.json", "?numbers=shown"), StringComparison.Ordinal);
        Assert.Contains("13912345678", await Text("officer", "findings.json", "?numbers=shown"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pack_Download_IsAnEntryOfTheAuditLog()
    {
        await Bytes("leader");
        var entries = await new AuditPages(_factory.Database).EntriesOfHall(
            SeedHall.Hall, AuditAction.Export, "leader", SeedBench.CallSession(1), DateTime.UnixEpoch, new DateTime(2100, 1, 1, 0, 0, 0, DateTimeKind.Utc), long.MaxValue, 10);
        Assert.Contains("masked", Assert.Single(entries).Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pack_BlindOfficer_FindsNoTraceOfTheFirstVerdict()
    {
        await SeedHall.Add(_factory.Database, "second", SeedHall.Hall, "officer");
        await new VerdictBook(_factory.Database, TimeProvider.System).Give(new VerdictRequest
        {
            HallCode = SeedHall.Hall, FindingId = FindingKeys.Finding(SeedBench.CallSession(0), "s1-4.2-1", "3"), Outcome = "confirmed", Severity = "serious", ReasonCode = "words", Note = "情节严重",
        }, new Officer("officer", null, null));
        await using var zip = await Open("second", Pack.Replace(SeedBench.CallSession(1), SeedBench.CallSession(0), StringComparison.Ordinal));
        foreach (var entry in zip.Entries.Where(entry => !entry.Name.EndsWith(".wav", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(await entry.OpenAsync());
            var text = await reader.ReadToEndAsync();
            Assert.DoesNotContain("情节严重", text, StringComparison.Ordinal);
            Assert.DoesNotContain("verdictNo", text, StringComparison.Ordinal);
            Assert.DoesNotContain("\"action\": \"verdict\"", text, StringComparison.Ordinal);
        }
    }

    private async Task<byte[]> Bytes(string account, string? address = null) => await (await _factory.SignedIn(account)).GetByteArrayAsync(address ?? Pack);

    private async Task<ZipArchive> Open(string account, string? address = null) =>
        await ZipArchive.CreateAsync(new MemoryStream(await Bytes(account, address)), ZipArchiveMode.Read, leaveOpen: false, Encoding.UTF8);

    private async Task<string> Text(string account, string file, string query = "")
    {
        await using var zip = await Open(account, Pack + query);
        using var reader = new StreamReader(await zip.GetEntry(file)!.OpenAsync());
        return await reader.ReadToEndAsync();
    }

    private static async Task<int> Check(string folder)
    {
        using var process = Process.Start(new ProcessStartInfo("sha256sum", ["-c", "SHA256SUMS", "--quiet", "--strict"]) { WorkingDirectory = folder, UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true })!;
        await process.WaitForExitAsync();
        return process.ExitCode;
    }
}
