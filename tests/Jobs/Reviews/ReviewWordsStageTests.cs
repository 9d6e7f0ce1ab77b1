using Supervision.Jobs.Findings;
using Supervision.Jobs.Reviews;
using Supervision.Jobs.Tests.Operations;
using Supervision.Sql.Findings;
using Supervision.Sql.Reviews;

namespace Supervision.Jobs.Tests.Reviews;

public sealed class ReviewWordsStageTests
{
    private const string Rude = "态度恶劣，冷漠，爱理不理。";

    [Theory]
    [InlineData(2, Rude, "comment.attitude", true)]
    [InlineData(3, Rude, "comment.attitude", false)]
    [InlineData(5, "窗口的人暗示要给红包才给办，这是索贿！", "comment.bribery", true)]
    [InlineData(1, null, "comment.attitude", false)]
    public async Task Run_LevelOfTheReview_DecidesWhetherACommonRemarkCounts(int level, string? words, string ruleKey, bool counts) =>
        Assert.Equal(counts, (await Findings(level, words)).Contains(ruleKey));

    private static async Task<IReadOnlyList<string>> Findings(int level, string? words)
    {
        await using var night = await TestNight.Create();
        await using (var writing = await night.Database.Begin())
        {
            await new ReviewQueries(writing).MergeReviews([new ReviewRow
            {
                HallCode = "h", ReviewId = "r1", RatedAtUtc = new DateTime(2026, 3, 3, 2, 0, 0, DateTimeKind.Utc), Level = level, Body = words, StaffNo = "W01",
                BatchId = "v", LineNumber = 2, ContentHash = "r1",
            }]);
            await writing.Commit();
        }
        await night.Run(new ReviewWordsStage());
        await using var transaction = await night.Database.Begin();
        return [.. (await new FindingQueries(transaction).FindingsOfSession("h", FindingKeys.Session("h", "review", "words r1"))).Select(finding => finding.RuleKey)];
    }
}
