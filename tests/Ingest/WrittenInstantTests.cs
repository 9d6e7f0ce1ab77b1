namespace Supervision.Ingest.Tests;

public sealed class WrittenInstantTests
{
    private static readonly TimeZoneInfo Shanghai = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    [Theory]
    [InlineData("2026-03-02T09:00:00Z", "2026-03-02T09:00:00")]
    [InlineData("2026-03-02T09:00:00.250+08:00", "2026-03-02T01:00:00.25")]
    [InlineData("2026-03-02 09:00:00", "2026-03-02T01:00:00")]
    [InlineData("2026/03/02 09:00:00", "2026-03-02T01:00:00")]
    [InlineData("20260302T090000Z", "2026-03-02T09:00:00")]
    public void Time_InEverySpelling_IsOneInstant(string written, string utc) =>
        Assert.Equal(DateTime.Parse(utc), WrittenInstant.ToUtc(WrittenInstant.Parse(written)!.Value, Shanghai));

    [Theory]
    [InlineData("2026-02-30 09:00:00")]
    [InlineData("2026-03-02 24:00:00")]
    [InlineData("02.03.2026 09:00")]
    [InlineData("")]
    [InlineData(null)]
    public void Text_ThatIsNoTime_IsNone(string? written) => Assert.Null(WrittenInstant.Parse(written));

    [Fact]
    public void Time_SkippedByTheClock_IsNone() =>
        Assert.Null(WrittenInstant.ToUtc(new DateTime(2026, 3, 29, 2, 30, 0), TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin")));

    [Theory]
    [InlineData(-1)]
    [InlineData(1e18)]
    [InlineData(double.NaN)]
    public void Epoch_OutOfRange_IsNone(double seconds) => Assert.Null(WrittenInstant.FromEpochSeconds(seconds));
}
