using Supervision.Dashboard.Appraisal;

namespace Supervision.Dashboard.Tests.Appraisal;

public sealed class IfAppealedTests
{
    [Theory]
    [InlineData(98.0, 1)]
    [InlineData(97.0, 2)]
    [InlineData(90.0, 4)]
    public void Rank_AmongScores_CountsWhoIsBetter(double own, int rank) =>
        Assert.Equal(rank, IfAppealed.Rank(own, [98, 97, 97, null, 90]));

    [Fact]
    public void Rank_WithoutAScore_IsNoPlaceAtAll() =>
        Assert.Null(IfAppealed.Rank(null, [98, 97]));
}
