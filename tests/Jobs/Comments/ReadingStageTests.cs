using System.Text.Json;
using Supervision.Jobs.Comments;
using Supervision.Jobs.Reviews;
using Supervision.Jobs.Tests.Operations;
using Supervision.Sql;
using Supervision.Sql.Comments;
using Supervision.Sql.Findings;
using Supervision.Sql.Halls;
using Supervision.Sql.Reviews;
using Supervision.Sql.Tests;

namespace Supervision.Jobs.Tests.Comments;

public class ReadingStageTests
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    [Theory, EachEngine]
    public async Task Opinions_AreFoundByAspectSentimentUrgencyAndLevel(Engine engine)
    {
        await using var night = await TestNight.Create(engine);
        await Fill(night);

        var first = await night.Run(new ReadingStage());
        var second = await night.Run(new ReadingStage());

        Assert.Equal((4, 0), (first.Read, second.Read));
        Assert.Equal(["slow"], await Keys(night, "comment", new OpinionFilter { Aspect = "efficiency" }));
        Assert.Equal(["bribe"], await Keys(night, "comment", new OpinionFilter { Urgency = "any" }));
        Assert.Equal(["bribe"], await Keys(night, "comment", new OpinionFilter { Urgency = "bribery" }));
        Assert.Equal(["bad"], await Keys(night, "review", new OpinionFilter { Level = 1 }));
        Assert.Equal(["thanks"], await Keys(night, "review", new OpinionFilter { IsPraise = true, Sentiment = "positive" }));
        var counts = (await new OpinionQueries(night.Database).Counts("h", "comment"))!;
        Assert.Equal((2, 1), (counts.Entries, counts.Urgent));
    }

    [Fact]
    public async Task WindowAndTime_WithNobodyNamed_PointToTheRoster()
    {
        await using var night = await TestNight.Create();
        await Fill(night);
        await night.Run(new ReadingStage());

        var slow = Assert.Single(await new OpinionQueries(night.Database).Opinions("h", "comment", new OpinionFilter { Aspect = "efficiency" }, DateTime.MaxValue, "", 10));
        var meant = Assert.Single(JsonSerializer.Deserialize<OpinionDetails>(slow.Details, Json)!.Staff);
        Assert.Equal(("W02", 1.0), (meant.StaffNo, meant.Certainty));
        Assert.Null(slow.StaffNo);
    }

    [Fact]
    public async Task ReviewWords_ReachTheQueueBesideTheClocks()
    {
        await using var night = await TestNight.Create();
        await Fill(night);

        await night.Run(new ReviewWordsStage());

        await using var transaction = await night.Database.Begin();
        var queries = new FindingQueries(transaction);
        var session = Jobs.Findings.FindingKeys.Session("h", "review", "words bad");
        Assert.Contains(await queries.FindingsOfSession("h", session), finding => finding is { RuleKey: "comment.attitude", StaffNo: "W01" });
        Assert.Null(await queries.Session("h", Jobs.Findings.FindingKeys.Session("h", "review", "bad")));
    }

    private static async Task Fill(TestNight night)
    {
        await using var transaction = await night.Database.Begin();
        var halls = new HallQueries(transaction);
        await halls.MergePosts([new PostRow { HallCode = "h", PostCode = "P3", Name = "3号窗口", MinStaff = 1, BatchId = "p", LineNumber = 2, ContentHash = "p" }]);
        await halls.MergeShifts([new ShiftRow { HallCode = "h", ShiftId = "s", StaffNo = "W02", PostCode = "P3", Day = new DateOnly(2026, 3, 2), StartsAtUtc = At(2, 1), EndsAtUtc = At(2, 9), BatchId = "r", LineNumber = 2, ContentHash = "r" }]);
        await new CommentQueries(transaction).MergeComments([Comment("slow", "3月2日下午3点在3号窗口办事，效率太低，等了两个小时。"), Comment("bribe", "窗口的人暗示要给红包才给办，这是索贿！")]);
        await new ReviewQueries(transaction).MergeReviews([Review("bad", 1, "态度恶劣，冷漠，爱理不理。"), Review("thanks", 5, "非常感谢，服务热情周到，表扬！")]);
        await transaction.Commit();
    }

    private static DateTime At(int day, int hour) => new(2026, 3, day, hour, 0, 0, DateTimeKind.Utc);

    private static CommentRow Comment(string id, string text) => new()
    {
        HallCode = "h", EntryId = id, ReceivedAtUtc = At(3, 2), Channel = "意见箱", Body = text, BatchId = "c", LineNumber = id.Length, ContentHash = id,
    };

    private static ReviewRow Review(string id, int level, string text) => new()
    {
        HallCode = "h", ReviewId = id, RatedAtUtc = At(3, 2), Level = level, Body = text, StaffNo = "W01", BatchId = "v", LineNumber = id.Length, ContentHash = id,
    };

    private static async Task<IEnumerable<string>> Keys(TestNight night, string kind, OpinionFilter filter) =>
        (await new OpinionQueries(night.Database).Opinions("h", kind, filter, DateTime.MaxValue, "", 10)).Select(line => line.SubjectKey);
}
