using Supervision.Dashboard.Accounts;
using Supervision.Dashboard.Tests.Seeding;
using Supervision.Sql.Accounts;

namespace Supervision.Dashboard.Tests.Accounts;

public sealed class SignInDeskTests(DashboardFactory factory) : IClassFixture<DashboardFactory>
{
    private DateTimeOffset _now = new(2026, 3, 3, 1, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Try_FiveFailures_LocksForFifteenMinutesAndNoLonger()
    {
        await SeedHall.Add(factory.Database, "locked", SeedHall.Hall, "officer");
        for (var attempt = 0; attempt < 5; attempt++)
            Assert.Equal(SignInOutcome.Refused, await Try("locked", "wrong"));

        _now = _now.AddMinutes(14.9);
        Assert.Equal(SignInOutcome.Locked, await Try("locked", SeedHall.Password));
        _now = _now.AddMinutes(0.2);
        Assert.Equal(SignInOutcome.Accepted, await Try("locked", SeedHall.Password));
    }

    [Fact]
    public async Task Try_RightPasswordInBetween_StartsTheCountAnew()
    {
        await SeedHall.Add(factory.Database, "careful", SeedHall.Hall, "officer");
        for (var attempt = 0; attempt < 4; attempt++)
            await Try("careful", "wrong");
        Assert.Equal(SignInOutcome.Accepted, await Try("careful", SeedHall.Password));
        for (var attempt = 0; attempt < 4; attempt++)
            await Try("careful", "wrong");

        Assert.Equal(SignInOutcome.Accepted, await Try("careful", SeedHall.Password));
    }

    [Fact]
    public async Task Try_DisabledAccountWithTheRightPassword_IsRefusedNotLocked()
    {
        await SeedHall.Add(factory.Database, "left", SeedHall.Hall, "officer");
        var accounts = new AccountQueries(factory.Database);
        await accounts.SaveAccount((await accounts.Account("left"))! with { IsEnabled = false });

        Assert.Equal(SignInOutcome.Refused, await Try("left", SeedHall.Password));
    }

    [Fact]
    public async Task Try_NameOfAnyLength_IsRefusedAndRecordedShort() => Assert.Equal(SignInOutcome.Refused, await Try(new string('x', 4000), "wrong"));

    private async Task<SignInOutcome> Try(string account, string password) =>
        (await new SignInDesk(factory.Database, new Clock(() => _now)).Try(account, password, CancellationToken.None)).Outcome;

    private sealed class Clock(Func<DateTimeOffset> now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now();
    }
}
