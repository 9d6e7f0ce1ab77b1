using Supervision.Jobs.Comments;
using Supervision.Jobs.Findings;
using Supervision.Jobs.Tests.Operations;
using Supervision.Sql.Comments;
using Supervision.Sql.Findings;

namespace Supervision.Jobs.Tests.Comments;

public sealed class CommentStageTests
{
    [Fact]
    public async Task Run_Complaint_OpensASessionOnTheHallDayWithItsFindings()
    {
        await using var night = await TestNight.Create();
        await Add(night, Comment("c1", "态度恶劣，冷漠，爱理不理。") with { StaffNo = "W01" });

        await night.Run(new CommentStage());

        await using var transaction = await night.Database.Begin();
        var (queries, session) = (new FindingQueries(transaction), FindingKeys.Session("h", "comment", "c1"));
        Assert.Equal((new DateOnly(2026, 3, 4), "W01"), ((await queries.Session("h", session))!.Day, (await queries.Session("h", session))!.StaffNo));
        Assert.Contains(await queries.FindingsOfSession("h", session), finding => finding is { RuleKey: "comment.attitude", IsLead: false });
    }

    [Fact]
    public async Task Run_ComplaintOfNobody_IsALeadOnly()
    {
        await using var night = await TestNight.Create();
        await Add(night, Comment("c1", "态度恶劣，冷漠，爱理不理。"));

        await night.Run(new CommentStage());

        await using var transaction = await night.Database.Begin();
        Assert.All(await new FindingQueries(transaction).FindingsOfSession("h", FindingKeys.Session("h", "comment", "c1")), finding => Assert.True(finding.IsLead));
    }

    [Fact]
    public async Task Run_SecondNight_ReadsNothingAgain()
    {
        await using var night = await TestNight.Create();
        await Add(night, Comment("c1", "态度恶劣，冷漠，爱理不理。"));

        Assert.Equal((1, 0), ((await night.Run(new CommentStage())).Read, (await night.Run(new CommentStage())).Read));
    }

    private static async Task Add(TestNight night, CommentRow row)
    {
        await using var transaction = await night.Database.Begin();
        await new CommentQueries(transaction).MergeComments([row]);
        await transaction.Commit();
    }

    /// <summary>At half past midnight of the hall's next day.</summary>
    private static CommentRow Comment(string id, string text) => new()
    {
        HallCode = "h", EntryId = id, ReceivedAtUtc = new DateTime(2026, 3, 3, 16, 30, 0, DateTimeKind.Utc), Channel = "意见箱", Body = text, BatchId = "c", LineNumber = 2, ContentHash = id,
    };
}
