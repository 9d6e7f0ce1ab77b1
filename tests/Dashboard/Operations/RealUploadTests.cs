using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using Dapper;
using Supervision.Dashboard.Tests.Seeding;

namespace Supervision.Dashboard.Tests.Operations;

/// <summary>Large files against the real server on a port of its own: its limits are not those of the one in memory.</summary>
public sealed partial class RealUploadTests(RealUploadTests.Server server) : IClassFixture<RealUploadTests.Server>
{
    private const string Page = "/h/xicheng/operations/upload";
    private const long Largest = 256L << 20;

    private static readonly byte[] Start = Encoding.UTF8.GetBytes("review_id,rated_at,level\nlarge1,2026-03-02 09:00,5\n");

    [Fact]
    public async Task File_JustUnderTheLimit_Loads()
    {
        var (status, html) = await Upload("under.csv", Largest - 64, isAnnounced: true);

        Assert.True(status == HttpStatusCode.OK, $"{status}: {Text(html)}");
        await using var connection = await server.Database.Connect();
        Assert.Equal(1, await connection.ExecuteScalarAsync<int>("SELECT COUNT(*) FROM Review WHERE ReviewId = 'large1'"));
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(server.MediaFolder, "uploads")));
    }

    [Theory]
    [InlineData(1 << 20, true, HttpStatusCode.RequestEntityTooLarge, "文件超过 256 MB，没有读取")]
    // Below the limit of the whole request, which has room for the form's other fields.
    [InlineData(1, true, HttpStatusCode.RequestEntityTooLarge, "文件超过 256 MB，没有读取")]
    [InlineData(1 << 20, false, HttpStatusCode.LengthRequired, "没有给出长度")]
    public async Task File_OverTheLimit_IsRefusedWithTheReasonAndLeavesNothing(int surplus, bool isAnnounced, HttpStatusCode expected, string words)
    {
        var name = $"over-{surplus}-{isAnnounced}.csv";

        var (status, html) = await Upload(name, Largest + surplus, isAnnounced);

        Assert.Equal(expected, status);
        Assert.Contains(words, html, StringComparison.Ordinal);
        await using var connection = await server.Database.Connect();
        Assert.Equal(0, await connection.ExecuteScalarAsync<int>("SELECT COUNT(*) FROM Batch WHERE FileName = @name", new { name = "reviews/" + name }));
        var uploads = Path.Combine(server.MediaFolder, "uploads");
        Assert.True(!Directory.Exists(uploads) || !Directory.EnumerateFileSystemEntries(uploads).Any());
        // The next request is answered: no connection and no place of the gate was kept.
        using var client = await server.SignedInOverTheWire();
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(Page)).StatusCode);
    }

    private async Task<(HttpStatusCode Status, string Html)> Upload(string name, long bytes, bool isAnnounced)
    {
        using var client = await server.SignedInOverTheWire();
        var token = Token().Match(await client.GetStringAsync(Page)).Groups["token"].Value;
        using var form = new MultipartFormDataContent
        {
            { new StringContent(token), "__RequestVerificationToken" }, { new StringContent("upload"), "_handler" }, { new StringContent("reviews"), "feed" },
            { new Padded(bytes), "file", name },
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, Page) { Content = form };
        // As browsers and curl do it: a refusal is read before the body is sent.
        request.Headers.ExpectContinue = true;
        request.Headers.TransferEncodingChunked = !isAnnounced;
        using var answer = await client.SendAsync(request);
        return (answer.StatusCode, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()));
    }

    private static string Text(string html) => Tags().Replace(html, " ");

    [GeneratedRegex("""name="__RequestVerificationToken" value="(?<token>[^"]+)""", RegexOptions.None, 1000)]
    private static partial Regex Token();

    [GeneratedRegex("<[^>]*>|\\s+", RegexOptions.None, 1000)]
    private static partial Regex Tags();

    /// <summary>The program behind Kestrel.</summary>
    public sealed class Server : DashboardFactory, IAsyncLifetime
    {
        async Task IAsyncLifetime.InitializeAsync()
        {
            UseKestrel(0);
            StartServer();
            await InitializeAsync();
        }

        internal async Task<HttpClient> SignedInOverTheWire()
        {
            var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, Expect100ContinueTimeout = TimeSpan.FromSeconds(30) }) { BaseAddress = ClientOptions.BaseAddress, Timeout = TimeSpan.FromMinutes(3) };
            await client.PostForm("/signin", "/signin", new() { ["_handler"] = "signin", ["account"] = "operator", ["password"] = SeedHall.Password });
            return client;
        }
    }

    /// <summary>One row, then blank lines up to the length: as large as wanted, made as it is sent, cheap to read.</summary>
    private sealed class Padded : HttpContent
    {
        private readonly long _bytes;

        internal Padded(long bytes)
        {
            _bytes = bytes;
            Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        }

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync(Start);
            var line = new byte[1 << 16];
            Array.Fill(line, (byte)' ');
            line[^1] = (byte)'\n';
            for (var left = _bytes - Start.Length; left > 0; left -= line.Length)
                await stream.WriteAsync(line.AsMemory(0, (int)Math.Min(left, line.Length)));
        }

        protected override bool TryComputeLength(out long length)
        {
            length = _bytes;
            return true;
        }
    }
}
