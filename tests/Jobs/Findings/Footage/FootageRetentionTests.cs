using Supervision.Jobs.Findings.Footage;

namespace Supervision.Jobs.Tests.Findings.Footage;

public sealed class FootageRetentionTests
{
    [Theory]
    [InlineData("1", true)]
    [InlineData("3650", true)]
    [InlineData("0", false)]
    [InlineData("3651", false)]
    [InlineData("-5", false)]
    [InlineData("30天", false)]
    [InlineData("", false)]
    public void IsDays_OneToTenYears_IsTaken(string value, bool isDays) => Assert.Equal(isDays, FootageRetention.IsDays(value));

    [Fact]
    public void Of_CamerasWithTheirOwnTime_RestKeepTheHalls()
    {
        var retention = Of("45", "cam2=15； 大厅=东 = 90");

        Assert.Equal((15, 90, 45, 45), (retention.DaysOf("cam2"), retention.DaysOf("大厅=东"), retention.DaysOf("cam9"), retention.DaysOf(null)));
        Assert.Equal((15, 90), (retention.Shortest, retention.Longest));
        Assert.Equal(new DateOnly(2026, 3, 17), retention.LastDay(new DateOnly(2026, 3, 2), "cam2"));
    }

    [Theory]
    [InlineData("cam2")]
    [InlineData("=15")]
    [InlineData("cam2=0")]
    [InlineData("cam2=15;cam3=x")]
    public void Of_SlipInTheCameras_LeavesThemAllAtTheHalls(string cameras)
    {
        Assert.False(FootageRetention.AreCameras(cameras));
        Assert.Equal(45, Of("45", cameras).DaysOf("cam2"));
    }

    [Fact]
    public void Of_NothingSetOrASlip_IsTheUsualLength()
    {
        Assert.Equal((30, 30), (FootageRetention.Of(new Dictionary<string, string>()).Shortest, Of("viele", "").Longest));
        Assert.False(FootageRetention.AreCameras(" ; "));
    }

    private static FootageRetention Of(string days, string cameras) => FootageRetention.Of(new Dictionary<string, string>
    {
        [FootageRetention.DaysSetting] = days, [FootageRetention.CamerasSetting] = cameras,
    });
}
