using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Dapper;
using Microsoft.AspNetCore.StaticAssets;
using Supervision.Dashboard.Tests.Seeding;
using Supervision.Jobs.Findings;
using Supervision.Jobs.Findings.Appeals;
using Supervision.Jobs.Findings.Verdicts;
using Supervision.Sql.Findings;

namespace Supervision.Dashboard.Tests.Layout;

/// <summary>Numbers planted in every text of a citizen or about one: no page, export or pack shows them to a role that may not see them.</summary>
public sealed partial class PlantedNumberTests : IAsyncLifetime, IDisposable
{
    private const string Planted = "请回电13912345678或010-62345678，身份证110101199003071233";
    private static readonly string[] Secrets = ["13912345678", "62345678", "110101199003071233"];
    private static readonly string Call = SeedBench.CallSession(1);
    private static readonly string Comment = FindingKeys.Session(SeedHall.Hall, "comment", "m1");
    private readonly DashboardFactory _factory = new();

    public async Task InitializeAsync()
    {
        await _factory.InitializeAsync();
        await SeedBench.Fill(_factory.Database, _factory.MediaFolder, calls: 6);
        await new SeedNight(_factory.Database).Run();
        var (database, zone) = (_factory.Database, TimeZoneInfo.Utc);
        var (finding, judge) = (FindingKeys.Finding(Call, "s1-4.2-1", "3"), new Officer("officer", null, null));
        await new VerdictBook(database, TimeProvider.System).Give(new VerdictRequest { HallCode = SeedHall.Hall, FindingId = finding, Outcome = "confirmed", Severity = "ordinary", ReasonCode = "words", Note = Planted }, judge);
        await new AppealBook(database, TimeProvider.System).File(
            new AppealRow { HallCode = SeedHall.Hall, AppealId = "", FindingId = finding, StaffNo = "S002", FiledBy = "x", FiledAtUtc = default, Grounds = Planted, State = "open" }, new AppealTerms(7, 5, zone, _ => true));
        await new StatementBook(database, TimeProvider.System).Add(SeedHall.Hall, finding, "S002", "x", Planted);
        await using var connection = await database.Connect();
        foreach (var update in (string[])
        [
            "UPDATE Utterance SET Body = Body || @Planted", "UPDATE Finding SET Quote = @Planted, Reason = '[\"' || @Planted || '\"]'", "UPDATE Review SET Body = @Planted", "UPDATE Comment SET Body = @Planted, Phone = '13912345678', Person = @Planted",
            "UPDATE Quarantine SET Value = @Planted, Reason = @Planted", "UPDATE Appeal SET SupervisorOpinion = @Planted, SupervisorId = 'leader'", "UPDATE Call SET Caller = '13912345678'", "UPDATE Account SET StaffNo = 'S002' WHERE AccountId = 'staff'",
        ])
            await connection.ExecuteAsync(update, new { Planted });
    }

    public Task DisposeAsync() => ((IAsyncLifetime)_factory).DisposeAsync();

    public void Dispose() => _factory.Dispose();

    [Theory]
    [InlineData("officer", 25)]
    [InlineData("leader", 25)]
    [InlineData("operator", 8)]
    [InlineData("administrator", 8)]
    [InlineData("staff", 3)]
    public async Task Page_ForAnyRole_ShowsNoPlantedNumber(string role, int atLeast)
    {
        var client = await _factory.SignedIn(role);
        var opened = 0;
        var shown = new List<string>();
        foreach (var address in Addresses())
        {
            var answer = await client.GetAsync(address);
            Assert.True((int)answer.StatusCode < 500, $"{address} failed");
            if (answer.StatusCode != HttpStatusCode.OK)
                continue;
            opened++;
            var text = await Text(answer);
            shown.AddRange(Secrets.Where(secret => text.Contains(secret, StringComparison.Ordinal)).Select(secret => $"{address} shows {secret}"));
        }
        Assert.Empty(shown);
        Assert.True(opened >= atLeast, $"{role} opened only {opened}");
    }

    [Fact]
    public async Task Contact_AskedFor_IsShownToTheOfficerAndRecorded()
    {
        var address = $"/h/{SeedHall.Hall}/sessions/{Comment}?contact=show";
        Assert.Contains("13912345678", await (await _factory.SignedIn("officer")).GetStringAsync(address), StringComparison.Ordinal);
        Assert.DoesNotContain("13912345678", await (await _factory.SignedIn("leader")).GetStringAsync(address), StringComparison.Ordinal);
        await using var connection = await _factory.Database.Connect();
        Assert.Equal(1, await connection.ExecuteScalarAsync<int>("SELECT COUNT(*) FROM AuditEntry WHERE Action = 'contact' AND AccountId = 'officer'"));
    }

    // Every address that can be opened; the correction of one refused row shows it as it came, because its operator must mend it.
    private IEnumerable<string> Addresses() => _factory.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null && endpoint.Metadata.GetMetadata<HttpMethodMetadata>() is not { } methods || endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Contains("GET"))
        .Select(endpoint => endpoint.RoutePattern.RawText ?? "")
        .Where(template => template.StartsWith("/h/{hall}", StringComparison.Ordinal) && !template.Contains("quarantine/{batch}", StringComparison.Ordinal) && !template.Contains("/live/", StringComparison.Ordinal))
        .Distinct().SelectMany(Filled);

    private static IEnumerable<string> Filled(string template)
    {
        var address = template.Replace("{hall}", SeedHall.Hall, StringComparison.Ordinal).Replace("{staffNo}", "S002", StringComparison.Ordinal).Replace("{post}", "A02", StringComparison.Ordinal)
            .Replace("{document}", "S1", StringComparison.Ordinal).Replace("{format}", "csv", StringComparison.Ordinal).Replace("{kind}", "reply", StringComparison.Ordinal).Replace("{account}", "officer", StringComparison.Ordinal)
            .Replace("{run}", "run1", StringComparison.Ordinal).Replace("{hash}", new string('a', 64), StringComparison.Ordinal);
        return address.Contains("{session}", StringComparison.Ordinal)
            ? new[] { Call, Comment, SeedBench.AbsenceSession, FindingKeys.Session(SeedHall.Hall, "review", "r1") }.Select(session => address.Replace("{session}", session, StringComparison.Ordinal))
            : [address];
    }

    private static async Task<string> Text(HttpResponseMessage answer)
    {
        if (answer.Content.Headers.ContentType?.MediaType != "application/zip")
            return WebUtility.HtmlDecode(GroupAddress().Replace(await answer.Content.ReadAsStringAsync(), ""));
        var all = new StringBuilder();
        await using var zip = await ZipArchive.CreateAsync(await answer.Content.ReadAsStreamAsync(), ZipArchiveMode.Read, leaveOpen: false, Encoding.UTF8);
        foreach (var entry in zip.Entries.Where(entry => !entry.FullName.StartsWith("media/", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(await entry.OpenAsync());
            all.Append(await reader.ReadToEndAsync());
        }
        return all.ToString();
    }

    // The way to correcting equal refused rows together names their value, as the correction itself does.
    [GeneratedRegex(@"href=""[^""]*/quarantine/group[^""]*""", RegexOptions.None, 1000)]
    private static partial Regex GroupAddress();
}
