using Supervision.Dashboard.Appraisal;

namespace Supervision.Dashboard.Tests.Appraisal;

public sealed class IfAppealedTests
{
    [Theory]
    [InlineData(98.0, 1)]
    [InlineData(97.0, 2)]
    [InlineData(90.0, 4)]
    public void PlaceOf_AmongScores_CountsWhoIsBetter(double own, int rank) =>
        Assert.Equal(rank, IfAppealed.PlaceOf(own, [98, 97, 97, null, 90]));

    [Fact]
    public void PlaceOf_WithoutAScore_IsNoPlaceAtAll() =>
        Assert.Null(IfAppealed.PlaceOf(null, [98, 97]));
}
