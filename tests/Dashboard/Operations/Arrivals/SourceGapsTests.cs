using System.Net;
using Supervision.Dashboard.Operations.Arrivals;
using Supervision.Dashboard.Tests.Seeding;
using Supervision.Sql.Operations.Arrivals;
using Supervision.Sql.Operations.Batches;

namespace Supervision.Dashboard.Tests.Operations.Arrivals;

/// <summary>The account names what is missing, and what came and cannot be read yet.</summary>
public sealed class SourceGapsTests(DashboardFactory factory) : IClassFixture<DashboardFactory>
{
    private static readonly DateOnly Day = new(2026, 2, 3);

    [Theory]
    [InlineData("roster", 12L, 11L, true)]
    [InlineData("roster", 12L, 12L, false)]
    [InlineData("line 8001", 12L, 1L, false)]
    [InlineData("transcripts", null, 1L, false)]
    public void Has_OnlyWherePiecesAreKnownAndShort(string source, long? expected, long parsed, bool has) =>
        Assert.Equal(has, SourceGaps.Has(Row(source) with { Expected = expected, Parsed = parsed }));

    [Fact]
    public async Task SourceOfADay_ThatIsShort_NamesWhatIsMissing()
    {
        await SeedHall.Insert(factory.Database, "Post", [new { HallCode = SeedHall.Hall, PostCode = "GAP9", Name = "补位窗口", MinStaff = 1, BatchId = "b", LineNumber = 1, ContentHash = "x", Revision = 0 }]);
        await SeedHall.Insert(factory.Database, "Arrival", [Row("roster") with { Expected = 1, State = "missing" }]);
        var client = await factory.SignedIn("operator");

        var account = WebUtility.HtmlDecode(await client.GetStringAsync($"/h/{SeedHall.Hall}/operations/arrivals?day={Day:yyyy-MM-dd}"));
        var list = $"/h/{SeedHall.Hall}/operations/arrivals/source?name=roster&day={Day:yyyy-MM-dd}";
        var gaps = await client.GetStringAsync(list);

        Assert.Contains($"href=\"{list}\"", account, StringComparison.Ordinal);
        Assert.Contains("GAP9", gaps, StringComparison.Ordinal);
        Assert.Contains("补位窗口", gaps, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Account_OfAFileThatCannotBeReadYet_NamesItWithItsReasonAndTries()
    {
        await SeedHall.Insert(factory.Database, "InboxFile", [new InboxFileRow
        {
            HallCode = SeedHall.Hall, PathHash = "unread", Bytes = 1, ModifiedAtUtc = SeedHall.CreatedAtUtc, BatchId = "b", Tries = 2,
            FileName = "video/hik.xml", Reason = "缺少 cameras.csv\ncameras.csv is missing", TriedAtUtc = TimeProvider.System.GetUtcNow().UtcDateTime,
        }]);

        var account = await (await factory.SignedIn("operator")).GetStringAsync($"/h/{SeedHall.Hall}/operations");

        Assert.Contains("video/hik.xml", account, StringComparison.Ordinal);
        Assert.Contains("缺少 cameras.csv", account, StringComparison.Ordinal);
        Assert.Contains("2 / 3", account, StringComparison.Ordinal);
        Assert.Contains("1 个文件还不能读", account, StringComparison.Ordinal);
    }

    private static ArrivalRow Row(string source) => new() { HallCode = SeedHall.Hall, Day = Day, Source = source, Feed = source, ExpectedFrom = "schedule", State = "complete" };
}
