using Supervision.Jobs.Appraisal;
using Supervision.Jobs.Appraisal.Comparison;
using Supervision.Sql.Appraisal;

namespace Supervision.Jobs.Tests.Appraisal.Comparison;

public sealed class StarBookTests : IAsyncLifetime
{
    private static readonly Period January = Period.Month(2026, 1);
    private AppraisedHall _hall = null!;

    public async Task InitializeAsync()
    {
        _hall = await AppraisedHall.Open();
        await _hall.Night();
    }

    public Task DisposeAsync() => _hall.DisposeAsync().AsTask();

    [Fact]
    public async Task Award_OfAMonth_AddsItsPointsAndTakenBackRemovesThem()
    {
        Assert.True(await Set("02", true));
        Assert.Equal(102, await Score("02"));
        Assert.False(await Set("02", true));
        Assert.True(await Set("02", false));
        Assert.Equal(100, await Score("02"));
    }

    [Fact]
    public async Task Award_InALockedMonthOrToAStranger_IsRefused()
    {
        Assert.False(await Set("nobody", true));
        await new AppraisalLockBook(_hall.Database, TimeProvider.System).Lock("h", January, "leader");
        Assert.False(await Set("02", true));
        Assert.Equal(100, await Score("02"));
    }

    private Task<bool> Set(string staffNo, bool isAwarded) => new StarBook(_hall.Database, TimeProvider.System).Set("h", AppraisedHall.Zone, January, staffNo, isAwarded, "leader");

    private async Task<double?> Score(string staffNo) => (await new AppraisalQueries(_hall.Database).Scores("h", January.Text)).First(row => row.StaffNo == staffNo).Score;
}
