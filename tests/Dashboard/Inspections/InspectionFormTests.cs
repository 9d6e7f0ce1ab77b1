using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Dapper;
using Supervision.Dashboard.Tests.Seeding;

namespace Supervision.Dashboard.Tests.Inspections;

/// <summary>The inspector's form: a row, its photo, its audit entry and a flag that still needs a verdict.</summary>
public sealed partial class InspectionFormTests(DashboardFactory factory) : IClassFixture<DashboardFactory>, IAsyncLifetime
{
    private const string Page = $"/h/{SeedHall.Hall}/inspections/new";
    private static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF, 0xE1, 0, 8, .. "GPS 36"u8, 0xFF, 0xDA, 0, 4, 1, 2, 3, 0xFF, 0xD9];

    public async Task InitializeAsync()
    {
        await using var connection = await factory.Database.Connect();
        if (await connection.ExecuteScalarAsync<int>("SELECT COUNT(*) FROM Post WHERE PostCode = 'A01'") == 0)
            await SeedHall.Insert(factory.Database, "Post", [new { HallCode = SeedHall.Hall, PostCode = "A01", Name = "一号窗口", MinStaff = 1, BatchId = "b", LineNumber = 1L, ContentHash = "h", Revision = 0 }]);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Failure_WithAPhoto_BecomesAnOpenFlagWithTheCleanedPhoto()
    {
        var client = await factory.SignedIn("officer");
        var saved = await Send(client, Jpeg, ("clause", "S1 一.3"), ("post", "A01"), ("result", "不合格"), ("note", "未佩戴工牌"));
        var session = Assert.Single(Saved().Matches(saved.Headers.Location!.ToString()).Select(match => match.Groups["it"].Value));

        await using var connection = await factory.Database.Connect();
        var finding = await connection.QuerySingleAsync<(string DocumentId, string Clause, string State)>("SELECT DocumentId, Clause, State FROM Finding WHERE SessionId = @session", new { session });
        Assert.Equal(("S1", "一.3", "open"), finding);
        Assert.Equal(1, await connection.ExecuteScalarAsync<int>("SELECT COUNT(*) FROM AuditEntry WHERE Action = 'inspection' AND SubjectKey = (SELECT SubjectKey FROM Session WHERE SessionId = @session)", new { session }));
        Assert.Equal(0, await connection.ExecuteScalarAsync<int>("SELECT COUNT(*) FROM Verdict"));

        var list = await client.GetStringAsync($"/h/{SeedHall.Hall}/inspections");
        var address = Photo().Match(list).Groups["it"].Value;
        var photo = await client.GetAsync(address);
        Assert.Equal("image/jpeg", photo.Content.Headers.ContentType!.MediaType);
        Assert.Equal([0xFF, 0xD8, 0xFF, 0xDA, 0, 4, 1, 2, 3, 0xFF, 0xD9], await photo.Content.ReadAsByteArrayAsync());
        Assert.Contains(address, await client.GetStringAsync($"/h/{SeedHall.Hall}/sessions/{session}"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await factory.SignedIn("other-officer")).GetAsync(address)).StatusCode);
        // The inspection names a post, so it is no member of staff's own.
        Assert.Equal(HttpStatusCode.NotFound, (await (await factory.SignedIn("staff")).GetAsync(address)).StatusCode);
    }

    [Fact]
    public async Task Form_Pass_IsRecordedWithoutAFlag()
    {
        var saved = await Send(await factory.SignedIn("officer"), null, ("clause", "S4 卫生二"), ("post", "A01"), ("result", "合格"));
        Assert.EndsWith("inspections?saved=yes", saved.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Form_SentTwice_IsOneInspection()
    {
        var client = await factory.SignedIn("officer");
        var id = Guid.NewGuid().ToString("N");
        foreach (var _ in new[] { 1, 2 })
            await Send(client, null, ("id", id), ("clause", "S4 安全五"), ("post", "A01"), ("result", "不合格"), ("at", "2026-01-05T09:00"));
        await using var connection = await factory.Database.Connect();
        Assert.Equal(1, await connection.ExecuteScalarAsync<int>("SELECT COUNT(*) FROM Inspection WHERE InspectionId = @key", new { key = "form-" + id }));
    }

    [Theory]
    [InlineData("clause", "S9 一", "clause")]
    [InlineData("post", "", "who")]
    [InlineData("post", "Z99", "who")]
    [InlineData("result", "也许", "result")]
    [InlineData("at", "2999-01-01T09:00", "when")]
    [InlineData("at", "soon", "when")]
    public async Task Field_ThatIsWrong_ComesBackInWords(string field, string value, string problem)
    {
        var client = await factory.SignedIn("officer");
        var fields = new Dictionary<string, string> { ["clause"] = "S1 一.3", ["post"] = "A01", ["result"] = "合格", [field] = value };
        var answer = await Send(client, null, [.. fields.Select(pair => (pair.Key, pair.Value))]);
        Assert.Contains($"problem={problem}", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Contains("没有保存", await client.GetStringAsync(answer.Headers.Location), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<svg onload='alert(1)'/>")]
    [InlineData("%PDF-1.7")]
    public async Task Photo_ThatIsNone_RefusesTheWhole(string content)
    {
        var answer = await Send(await factory.SignedIn("officer"), System.Text.Encoding.Latin1.GetBytes(content), ("clause", "S1 一.3"), ("post", "A01"), ("result", "合格"));
        Assert.Contains("problem=photo", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> Send(HttpClient client, byte[]? photo, params (string Name, string Value)[] fields)
    {
        using var content = new MultipartFormDataContent();
        var given = fields.ToDictionary(field => field.Name, field => field.Value);
        given.TryAdd("at", "2026-01-05T09:30");
        given["__RequestVerificationToken"] = Token().Match(await client.GetStringAsync(Page)).Groups["it"].Value;
        foreach (var (name, value) in given)
            content.Add(new StringContent(value), name);
        if (photo is not null)
        {
            var file = new ByteArrayContent(photo);
            // The browser's word for it counts for nothing.
            file.Headers.ContentType = new MediaTypeHeaderValue("image/jpeg");
            content.Add(file, "photos", "IMG_1.jpg");
        }
        var answer = await client.PostAsync($"/h/{SeedHall.Hall}/inspections/record", content);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return answer;
    }

    [GeneratedRegex("""name="__RequestVerificationToken" value="(?<it>[^"]+)""", RegexOptions.None, 1000)]
    private static partial Regex Token();

    [GeneratedRegex("saved=(?<it>[0-9a-f]{32})", RegexOptions.None, 1000)]
    private static partial Regex Saved();

    [GeneratedRegex("""img src="(?<it>[^"]+)""", RegexOptions.None, 1000)]
    private static partial Regex Photo();
}
