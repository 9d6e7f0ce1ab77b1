using Supervision.Dashboard.Tests.Seeding;
using Supervision.Jobs.Comments;
using Supervision.Jobs.Operations;
using Supervision.Sql.Comments;

namespace Supervision.Dashboard.Tests.Comments;

public sealed class OpinionPageTests(DashboardFactory factory) : IClassFixture<DashboardFactory>
{
    private const string Comments = $"/h/{SeedHall.Hall}/comments";

    [Fact]
    public async Task Comments_AreFilteredByTheAddressAndHideTelephoneNumbers()
    {
        await using (var transaction = await factory.Database.Begin())
        {
            await new CommentQueries(transaction).MergeComments([Row("a", "窗口工作人员态度冷漠，请回电13812345678。"), Row("b", "<b>大厅空调太热</b>，环境差。")]);
            await transaction.Commit();
        }
        await new ReadingStage().Run(new Night
        {
            Database = factory.Database, HallCode = SeedHall.Hall, Zone = TimeZoneInfo.Utc, Time = TimeProvider.System, InboxFolder = "", MediaFolder = "", RunId = "run",
        }, new Silent(), CancellationToken.None);
        var client = await factory.SignedIn("officer");

        var all = await client.GetStringAsync(Comments);
        var attitude = await client.GetStringAsync(Comments + "?aspect=attitude&sentiment=negative");

        Assert.Contains("138****5678", all, StringComparison.Ordinal);
        Assert.DoesNotContain("13812345678", all, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", all, StringComparison.Ordinal);
        Assert.Contains("态度冷漠", attitude, StringComparison.Ordinal);
        Assert.DoesNotContain("空调太热", attitude, StringComparison.Ordinal);
    }

    private static CommentRow Row(string id, string text) => new()
    {
        HallCode = SeedHall.Hall, EntryId = id, ReceivedAtUtc = new DateTime(2026, 3, 3, 2, 0, 0, DateTimeKind.Utc), Channel = "意见箱", Body = text, BatchId = "c", LineNumber = 2, ContentHash = id,
    };

    private sealed class Silent : IProgress<StageProgress>
    {
        public void Report(StageProgress value)
        {
        }
    }
}
