using System.Net;
using System.Net.Http.Headers;
using Dapper;
using Supervision.Dashboard.Tests.Seeding;
using Supervision.Ingest.Media;

namespace Supervision.Dashboard.Tests.Calls;

public sealed class MediaEndpointsTests(DashboardFactory factory) : IClassFixture<DashboardFactory>, IAsyncLifetime
{
    private static readonly byte[] Content = Enumerable.Range(0, 5000).Select(number => (byte)number).ToArray();
    private string _hash = "";

    private string Address => $"/h/{SeedHall.Hall}/media/{_hash}";

    public async Task InitializeAsync()
    {
        _hash = (await new MediaArchive(factory.MediaFolder).Store(new MemoryStream(Content), CancellationToken.None)).Sha256;
        await using var connection = await factory.Database.Connect();
        if (await connection.ExecuteScalarAsync<int>("SELECT COUNT(*) FROM MediaFile") > 0)
            return;
        await SeedHall.Insert(factory.Database, "MediaFile", [new { MediaHash = _hash, Format = "mp3", Bytes = 5000L, State = "ready", ReviewHash = _hash }]);
        await SeedHall.Insert(factory.Database, "Recording", [new { HallCode = SeedHall.Hall, FileKey = "k", MediaHash = _hash, BatchId = "b", CallId = "c1", FileName = "a.mp3" }]);
        await SeedHall.Insert(factory.Database, "Call",
            [new { HallCode = SeedHall.Hall, CallId = "c1", StartedAtUtc = SeedHall.CreatedAtUtc, StaffNo = "S002", BatchId = "b", LineNumber = 1L, ContentHash = "h", Revision = 1 }]);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("bytes=0-99", 0, 100)]
    [InlineData("bytes=4990-", 4990, 10)]
    [InlineData("bytes=-10", 4990, 10)]
    public async Task Recording_Range_IsAnsweredWithJustThoseBytes(string range, int from, int count)
    {
        var client = await factory.SignedIn("officer");
        using var request = new HttpRequestMessage(HttpMethod.Get, Address);
        request.Headers.Range = RangeHeaderValue.Parse(range);
        var answer = await client.SendAsync(request);
        Assert.Equal(HttpStatusCode.PartialContent, answer.StatusCode);
        Assert.Equal("audio/mpeg", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal(Content[from..(from + count)], await answer.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Recording_RangeBehindTheEnd_CannotBeSatisfied()
    {
        var client = await factory.SignedIn("officer");
        using var request = new HttpRequestMessage(HttpMethod.Get, Address);
        request.Headers.Range = new RangeHeaderValue(9000, null);
        Assert.Equal(HttpStatusCode.RequestedRangeNotSatisfiable, (await client.SendAsync(request)).StatusCode);
    }

    [Theory]
    [InlineData("operator", HttpStatusCode.Forbidden)]
    [InlineData("other-officer", HttpStatusCode.Forbidden)]
    [InlineData("staff", HttpStatusCode.NotFound)]
    public async Task Recording_RoleThatMayNotHear_IsRefused(string account, HttpStatusCode expected) =>
        Assert.Equal(expected, (await (await factory.SignedIn(account)).GetAsync(Address)).StatusCode);

    [Fact]
    public async Task Recording_OfAnotherHall_IsNotFound() =>
        Assert.Equal(HttpStatusCode.NotFound, (await (await factory.SignedIn("other-officer")).GetAsync($"/h/{SeedHall.OtherHall}/media/{_hash}")).StatusCode);

    [Theory]
    [InlineData("..%2F..%2Ftest.db")]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("ABCDEF")]
    public async Task Address_AnythingButAHashInEvidence_IsNotFound(string hash) =>
        Assert.Equal(HttpStatusCode.NotFound, (await (await factory.SignedIn("officer")).GetAsync($"/h/{SeedHall.Hall}/media/{hash}")).StatusCode);

    [Fact]
    public async Task Playback_SeveralRequestsOfOneSitting_AreLoggedOnce()
    {
        await SeedHall.Add(factory.Database, "listener", SeedHall.Hall, "officer");
        var client = await factory.SignedIn("listener");
        for (var request = 0; request < 3; request++)
            await client.GetAsync(Address);
        await using var connection = await factory.Database.Connect();
        Assert.Equal(1, await connection.ExecuteScalarAsync<int>("SELECT COUNT(*) FROM AuditEntry WHERE Action = 'playback' AND AccountId = 'listener' AND SubjectKind = 'recording'"));
    }
}
