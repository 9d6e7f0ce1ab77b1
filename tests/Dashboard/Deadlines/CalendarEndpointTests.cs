using System.Net;
using System.Text;
using Supervision.Dashboard.Tests.Seeding;
using Supervision.Ingest.Halls;

namespace Supervision.Dashboard.Tests.Deadlines;

/// <summary>What the preview refused is not taken by a form that goes around it.</summary>
public sealed class CalendarEndpointTests(DashboardFactory factory) : IClassFixture<DashboardFactory>
{
    private const string Page = $"/h/{SeedHall.Hall}/deadlines/calendar";

    private string Folder => Path.Combine(Path.GetDirectoryName(factory.MediaFolder)!, "inbox", SeedHall.Hall, "calendar");

    [Theory]
    [InlineData("date,is_workday\n2033-01-02,1\n2033-01-02,0\n")] // two rows that disagree
    [InlineData("date,is_workday\n")] // no day
    [InlineData("nothing of the kind")]
    public async Task Save_OfWhatThePreviewRefuses_IsABadRequest(string text)
    {
        Assert.Equal(HttpStatusCode.BadRequest, (await Save(Convert.ToBase64String(Encoding.UTF8.GetBytes(text)))).StatusCode);
        Assert.False(Directory.Exists(Folder) && Directory.GetFiles(Folder).Any(file => File.ReadAllText(file) == text));
    }

    [Fact]
    public async Task Save_OfNoContent_IsABadRequest() => Assert.Equal(HttpStatusCode.BadRequest, (await Save("not base64!")).StatusCode);

    [Fact]
    public async Task Save_Twice_IsOneFileMarkedAsDecided()
    {
        var content = Convert.ToBase64String("date,is_workday\n2031-01-02,1\n"u8.ToArray());
        await Save(content);
        await Save(content);
        Assert.StartsWith(CalendarDisputes.DecidedPrefix, Path.GetFileName(Assert.Single(Directory.GetFiles(Folder))), StringComparison.Ordinal);
    }

    private async Task<HttpResponseMessage> Save(string content) => await (await factory.SignedIn("administrator")).PostForm(Page, Page + "/save", new() { ["content"] = content });
}
