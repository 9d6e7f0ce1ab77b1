using System.Net;

namespace Supervision.Dashboard.Tests.Operations;

public sealed class UploadLimitTests(DashboardFactory factory) : IClassFixture<DashboardFactory>
{
    private const long Megabyte = 1 << 20;

    [Theory]
    [InlineData("/h/xicheng/operations/upload", 257, true)]
    [InlineData("/h/xicheng/operations/upload", 255, false)]
    [InlineData("/h/xicheng/settings", 257, false)]
    public async Task Upload_AnnouncingMoreThanTheLimit_IsRefusedUnreadWithTheReason(string page, int megabytes, bool isRefused)
    {
        var client = await factory.SignedIn("operator");
        // Announced, not sent: the refusal must come before the body is read.
        using var content = new StringContent("");
        content.Headers.ContentType = new("multipart/form-data") { Parameters = { new("boundary", "b") } };
        content.Headers.ContentLength = megabytes * Megabyte;
        using var request = new HttpRequestMessage(HttpMethod.Post, page) { Content = content };

        using var answer = await client.SendAsync(request);
        var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

        Assert.Equal(isRefused, answer.StatusCode == HttpStatusCode.RequestEntityTooLarge);
        Assert.Equal(isRefused, html.Contains("文件超过 256 MB，没有读取；请放进收件箱。", StringComparison.Ordinal));
        Assert.Equal(isRefused, html.Contains("name=\"file\"", StringComparison.Ordinal));
    }
}
