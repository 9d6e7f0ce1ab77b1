using Supervision.Jobs.Learning.Regression;

namespace Supervision.Jobs.Tests.Learning.Regression;

public class CalibrationTests
{
    [Fact]
    public void Fit_ScoresThatSayTooMuch_AreDrawnTowardsTheMiddle()
    {
        // Scores of ±6 claim 99.75 %, but one in five is wrong.
        var scores = Enumerable.Range(0, 1000).Select(at => at % 2 == 0 ? 6.0 : -6.0).ToList();
        var labels = Enumerable.Range(0, 1000).Select(at => at % 2 == 0 == (at % 10 >= 2)).ToList();
        var calibration = Calibration.Fit(scores, labels);
        Assert.Equal(0.8, calibration.Probability(6), 2);
        Assert.Equal(0.2, calibration.Probability(-6), 2);
    }

    [Fact]
    public void ExpectedError_ProbabilitiesThatComeTrue_IsZero()
    {
        var probabilities = Enumerable.Repeat(0.25, 100).ToList();
        var labels = Enumerable.Range(0, 100).Select(at => at < 25).ToList();
        Assert.Equal(0, CalibrationBin.ExpectedError(CalibrationBin.Of(probabilities, labels)), 10);
    }

    [Fact]
    public void ExpectedError_CertainAndAlwaysWrong_IsOne()
    {
        var bins = CalibrationBin.Of([1, 1, 0, 0], [false, false, true, true]);
        Assert.Equal(1, CalibrationBin.ExpectedError(bins), 10);
    }
}
