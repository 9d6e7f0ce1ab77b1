using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Dapper;

namespace Supervision.Dashboard.Tests.Operations;

public sealed partial class UploadPageTests(DashboardFactory factory) : IClassFixture<DashboardFactory>
{
    private const string Page = "/h/xicheng/operations/upload";
    private const string Header = "review_id,rated_at,level\n";

    [Fact]
    public async Task Table_GoodAndBadRows_LoadsTheOnesAndShowsTheOthers()
    {
        var (status, html) = await Upload("reviews", "r.csv", Header + "up1,2026-03-02 09:00,5\nup2,2026-03-02 09:00,7\n");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("已入库：r.csv", html, StringComparison.Ordinal);
        Assert.Contains("评价等级只能是", html, StringComparison.Ordinal);
        await using var connection = await factory.Database.Connect();
        Assert.Equal(["up1"], await connection.QueryAsync<string>("SELECT ReviewId FROM Review WHERE ReviewId LIKE 'up%'"));
        Assert.Equal(1, await connection.ExecuteScalarAsync<int>("SELECT COUNT(*) FROM Quarantine WHERE ColumnName = 'level' AND Value = '7' AND FileName = 'reviews/r.csv'"));
        Assert.True(await connection.ExecuteScalarAsync<int>("SELECT COUNT(*) FROM AuditEntry WHERE Action = 'upload'") > 0);
    }

    [Theory]
    [InlineData("reviews", "empty.csv", "", "文件为空")]
    [InlineData("reviews", "twice.csv", "review_id,rated_at,level,满意度\nx,2026-03-02 09:00,5,5\n", "重复的列")]
    [InlineData("reviews", "photo.jpg", "x", "不接受 .jpg")]
    [InlineData("calls/media", "list.wav", "#EXTM3U\nhttp://127.0.0.1/a.ts\n", "播放列表")]
    [InlineData("calls/transcripts", "c1.vtt", "1\n00:00:00,000 --> 00:00:01,000\n您好\n", "WEBVTT")]
    [InlineData("video", "index.xml", "<!DOCTYPE a [<!ENTITY b 'x'>]><a>&b;</a>", "DTD")]
    public async Task File_ThatTheInboxWouldRefuse_IsAnsweredWith422AndTheSameWords(string feed, string name, string content, string words)
    {
        var first = await Upload(feed, name, content);
        var again = await Upload(feed, name, content);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity), (first.Status, again.Status));
        Assert.Contains(words, first.Html, StringComparison.Ordinal);
        Assert.Contains(words, again.Html, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(factory.MediaFolder, "uploads")));
    }

    [Theory]
    [InlineData("nothing", "r.csv")]
    [InlineData("../staff", "r.csv")]
    [InlineData("reviews", "..")]
    [InlineData("reviews", "a/..")]
    public async Task Feed_OrName_ThatIsNone_IsABadRequest(string feed, string name) =>
        Assert.Equal(HttpStatusCode.BadRequest, (await Upload(feed, name, Header)).Status);

    [Fact]
    public async Task WholePath_FromAnOldBrowser_KeepsItsLastPartOnly()
    {
        var (status, html) = await Upload("reviews", @"C:\Users\Wang\旧路径.csv", Header);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("已入库：旧路径.csv", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_WithoutAToken_IsRefused()
    {
        var client = await factory.SignedIn("operator");
        using var form = Form("", "reviews", "r.csv", Header);
        Assert.Equal(HttpStatusCode.BadRequest, (await client.PostAsync(Page, form)).StatusCode);
    }

    private async Task<(HttpStatusCode Status, string Html)> Upload(string feed, string name, string content)
    {
        var client = await factory.SignedIn("operator");
        var token = Token().Match(await client.GetStringAsync(Page)).Groups["token"].Value;
        using var form = Form(token, feed, name, content);
        var answer = await client.PostAsync(Page, form);
        return (answer.StatusCode, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()));
    }

    private static MultipartFormDataContent Form(string token, string feed, string name, string content) => new()
    {
        { new StringContent(token), "__RequestVerificationToken" },
        { new StringContent("upload"), "_handler" },
        { new StringContent(feed), "feed" },
        { new ByteArrayContent(Encoding.UTF8.GetBytes(content)), "file", name },
    };

    [GeneratedRegex("""name="__RequestVerificationToken" value="(?<token>[^"]+)""", RegexOptions.None, 1000)]
    private static partial Regex Token();
}
