using Supervision.Dashboard.Appraisal;
using Supervision.Dashboard.Tests.Accounts;
using Supervision.Jobs.Appraisal;

namespace Supervision.Dashboard.Tests.Appraisal;

public sealed class RankingAddressTests
{
    private static readonly Period March = Period.TryParse("2026-03", out var period) ? period : throw new InvalidOperationException("2026-03 is a month.");

    [Theory]
    [InlineData("", 1)]
    [InlineData("?after=51", 51)]
    [InlineData("?after=0", 1)]
    [InlineData("?after=-5", 1)]
    [InlineData("?after=many", 1)]
    public void Filter_Place_IsTheFirstLineOfThePage(string query, int first)
    {
        var filter = RankingAddress.Filter(Visits.To(query: query), March, isWhole: false);

        Assert.Equal((first, first + RankingView.PageSize - 1), (filter.FirstRow, filter.LastRow));
    }

    [Fact]
    public void Filter_Export_TakesEveryLineWhateverThePage() =>
        Assert.Equal((1, int.MaxValue), RankingAddress.Filter(Visits.To(query: "?after=51"), March, isWhole: true) is var filter ? (filter.FirstRow, filter.LastRow) : default);

    [Theory]
    [InlineData("?who=王", "王")]
    [InlineData("?who=%20王%20", "王")]
    [InlineData("?who=", null)]
    [InlineData("?who=%20%20", null)]
    [InlineData("?who=a&who=b", null)]
    public void Word_OfTheQuery_IsTrimmedAndBlankIsNone(string query, string? word) => Assert.Equal(word, RankingAddress.Word(Visits.To(query: query), "who"));
}
