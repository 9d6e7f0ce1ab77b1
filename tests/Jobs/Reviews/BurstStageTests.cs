using Supervision.Jobs.Reviews;
using Supervision.Jobs.Tests.Operations;
using Supervision.Sql.Findings;
using Supervision.Sql.Operations.Batches;
using Supervision.Sql.Reviews;

namespace Supervision.Jobs.Tests.Reviews;

public sealed class BurstStageTests
{
    private static readonly DateTime Morning = new(2026, 3, 2, 1, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime Arrived = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly DateOnly Monday = new(2026, 3, 2);

    [Fact]
    public async Task Run_EightFiveStarsInAMinute_IsOneLeadOfTheOnePersonRated()
    {
        await using var night = await TestNight.Create();
        await Store(night, "b1", Burst("W01"));
        Assert.Equal(1, (await night.Run(new BurstStage())).Written);
        var session = Assert.Single(await Sessions(night));
        var finding = Assert.Single(await new FindingQueries(night.Database).FindingsOfSession("h", session.SessionId));
        Assert.Equal(("W01", "A03", true, "open", "三(二)9(6)"), (finding.StaffNo, finding.PostCode, finding.IsLead, finding.State, finding.Clause));
    }

    [Fact]
    public async Task Run_BurstOverSeveralPeople_NamesNobody()
    {
        await using var night = await TestNight.Create();
        await Store(night, "b1", Burst("W01", "W02"));
        await night.Run(new BurstStage());
        Assert.Null(Assert.Single(await Sessions(night)).StaffNo);
    }

    [Fact]
    public async Task Run_WithoutNewReviews_LooksAtNoDay()
    {
        await using var night = await TestNight.Create();
        await Store(night, "b1", Burst("W01"));
        await night.Run(new BurstStage());
        Assert.Equal(0, (await night.Run(new BurstStage())).Read);
    }

    private static async Task<IReadOnlyList<SessionRow>> Sessions(TestNight night)
    {
        await using var transaction = await night.Database.Begin();
        return await new ReviewQueries(transaction).BurstSessions("h", Monday);
    }

    /// <summary>Calm all day, and eight within a minute.</summary>
    private static IReadOnlyList<ReviewRow> Burst(params string[] people) =>
        [.. Enumerable.Range(0, 20).Select(n => Review(n, n * 1300, "W01")), .. Enumerable.Range(0, 8).Select(n => Review(100 + n, 9000 + 6 * n, people[n % people.Length]))];

    private static ReviewRow Review(int number, int second, string staffNo) => new()
    {
        HallCode = "h", ReviewId = $"r{number}", RatedAtUtc = Morning.AddSeconds(second), Level = 5, StaffNo = staffNo, PostCode = "A03", BatchId = "b1", LineNumber = number, ContentHash = $"r{number}",
    };

    private static async Task Store(TestNight night, string batch, IReadOnlyList<ReviewRow> reviews)
    {
        await using var transaction = await night.Database.Begin();
        await new BatchQueries(transaction).AddBatch(new BatchRow
        {
            HallCode = "h", BatchId = batch, Feed = "reviews", FileName = "reviews/1.csv", ArchiveHash = "x", State = "loaded", RowsRead = reviews.Count, Added = reviews.Count,
            ArrivedAtUtc = Arrived, FinishedAtUtc = Arrived, FirstDay = Monday, LastDay = Monday,
        });
        await new ReviewQueries(transaction).MergeReviews(reviews);
        await transaction.Commit();
    }
}
