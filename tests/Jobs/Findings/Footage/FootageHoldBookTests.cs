using Supervision.Jobs.Findings.Footage;
using Supervision.Sql;
using Supervision.Sql.Findings;
using Supervision.Sql.Findings.Footage;
using Supervision.Sql.Tests;

namespace Supervision.Jobs.Tests.Findings.Footage;

public sealed class FootageHoldBookTests
{
    private static readonly DateTime At = new(2026, 3, 2, 1, 0, 0, DateTimeKind.Utc);
    private static readonly string Hash = new('a', 64);

    [Fact]
    public async Task Hold_ThenPulled_AddsTheHashInSmallLetters()
    {
        await using var test = await Session();

        Assert.True(await Hold(test, "cam1", null, "first"));
        Assert.True(await Hold(test, "cam1", $" {Hash.ToUpperInvariant()} ", "second"));

        var hold = Assert.Single(await Holds(test));
        Assert.Equal((Hash, "second"), (hold.FileHash, hold.PulledBy));
    }

    [Fact]
    public async Task Hold_AgainWithoutAHash_DoesNotForgetIt()
    {
        await using var test = await Session();

        await Hold(test, "cam1", Hash);
        await Hold(test, "cam1", null);

        Assert.Equal(Hash, Assert.Single(await Holds(test)).FileHash);
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("cam1", "abc")]
    [InlineData("cam1", "gaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public async Task Hold_NoCameraOrNoSha256_IsRefused(string camera, string? hash)
    {
        await using var test = await Session();

        Assert.False(await Hold(test, camera, hash));
        Assert.Empty(await Holds(test));
    }

    [Fact]
    public async Task Hold_SessionOfAnotherHall_IsRefused()
    {
        await using var test = await Session();

        Assert.False(await new FootageHoldBook(test.Database, TimeProvider.System).Hold("other", "s", "cam1", null, "account"));
    }

    private static Task<bool> Hold(TestDatabase test, string camera, string? hash, string account = "account") =>
        new FootageHoldBook(test.Database, TimeProvider.System).Hold("h", "s", camera, hash, account);

    private static Task<IReadOnlyList<FootageHoldRow>> Holds(TestDatabase test) => new FootageNeedQueries(test.Database).HoldsSince("h", At.AddDays(-1));

    private static async Task<TestDatabase> Session()
    {
        var test = await TestDatabase.Create(Engine.Sqlite);
        await new FindingQueries(test.Database).SaveSession(new SessionRow
        {
            HallCode = "h", SessionId = "s", Kind = "absence", SubjectKey = "P", Day = new DateOnly(2026, 3, 2), StartsAtUtc = At, EndsAtUtc = At, State = "open",
        });
        return test;
    }
}
