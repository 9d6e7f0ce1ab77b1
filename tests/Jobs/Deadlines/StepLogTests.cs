using Supervision.Jobs.Deadlines;
using static Supervision.Jobs.Tests.Deadlines.TestClocks;

namespace Supervision.Jobs.Tests.Deadlines;

public sealed class StepLogTests
{
    [Fact]
    public void Step_RecordedTwice_CountsFromTheFirst() =>
        Assert.Equal("2026-03-02 09:00", Wall(Steps((StepWords.Replied, "2026-03-04 09:00"), (StepWords.Replied, "2026-03-02 09:00")).When(StepWords.Replied)));

    [Theory]
    [InlineData("genuine", false)]
    [InlineData("mistaken", true)]
    [InlineData("malicious", true)]
    public void Outcome_IsTheLastOfThem(string last, bool isNotCounted)
    {
        var log = Steps((StepWords.Malicious, "2026-03-02 09:00"), (StepWords.Genuine, "2026-03-02 10:00"), (last, "2026-03-02 11:00"));
        Assert.Equal((last, isNotCounted), (log.Outcome, log.IsNotCounted));
    }

    [Fact]
    public void Pauses_Doubled_AreOne()
    {
        var log = Steps((StepWords.Resumed, "2026-03-01 09:00"), (StepWords.Paused, "2026-03-02 09:00"), (StepWords.Paused, "2026-03-03 09:00"), (StepWords.Resumed, "2026-03-04 09:00"), (StepWords.Resumed, "2026-03-05 09:00"), (StepWords.Paused, "2026-03-06 09:00"));
        Assert.Equal(["2026-03-02 09:00 2026-03-04 09:00", "2026-03-06 09:00 "], log.Pauses.Select(pause => $"{Wall(pause.StartUtc)} {Wall(pause.EndUtc)}"));
    }

    [Fact]
    public void Stop_OfWhatWasExcused_IsTheExcuse() =>
        Assert.Equal("excused", Steps((StepWords.Replied, "2026-03-02 09:00"), (StepWords.Excused, "2026-03-03 09:00")).Stop(StepWords.Replied)?.How);

    [Fact]
    public void Stop_OfAMistakenRating_VoidsRectificationButNotVerification()
    {
        var log = Steps((StepWords.Verified, "2026-03-02 09:00"), (StepWords.Mistaken, "2026-03-02 10:00"));
        Assert.Equal(("void", "done"), (log.Stop(StepWords.Rectified)?.How, log.Stop(StepWords.Verified)?.How));
    }

    [Fact]
    public void Log_WithoutSteps_StopsNothing() => Assert.Null(StepLog.Empty.Stop(StepWords.Replied));
}
