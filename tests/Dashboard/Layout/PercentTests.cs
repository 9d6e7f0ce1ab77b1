using Supervision.Dashboard.Layout;

namespace Supervision.Dashboard.Tests.Layout;

public sealed class PercentTests
{
    [Theory]
    [InlineData(null, "–")]
    [InlineData(0.0, "0\u00A0%")]
    [InlineData(0.9688, "96.9\u00A0%")]
    [InlineData(0.9996, "99.9\u00A0%")]
    [InlineData(1.0, "100\u00A0%")]
    public void Of_Share_IsOneDecimalAndNeverRoundsUpToTheWhole(double? share, string text) => Assert.Equal(text, Percent.Of(share));
}
