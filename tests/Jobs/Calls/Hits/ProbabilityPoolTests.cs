using Supervision.Jobs.Calls.Hits;

namespace Supervision.Jobs.Tests.Calls.Hits;

public class ProbabilityPoolTests
{
    [Theory]
    [InlineData(0.9, 0.5, 0.9)]     // a model that does not know leaves the phrase's word
    [InlineData(0.9, 0.1, 0.5)]     // equal and opposite evidence cancels
    [InlineData(0.8, 0.8, 0.9412)]  // odds 4 × 4 = 16 to 1
    [InlineData(1.0, 0.5, 0.98)]    // a listed phrase stays a lead
    [InlineData(0.5, 0.0, 0.02)]
    public void Evidence_OfBoth_AddsOnTheLogOddsScale(double phrase, double model, double both) =>
        Assert.Equal(both, ProbabilityPool.Combine(phrase, model), 4);
}
