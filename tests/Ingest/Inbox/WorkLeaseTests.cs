using Supervision.Ingest.Inbox;

namespace Supervision.Ingest.Tests.Inbox;

public class WorkLeaseTests
{
    private static readonly LeaseOwner One = LeaseOwner.Of("one");
    private static readonly LeaseOwner Other = LeaseOwner.Of("other");

    [Fact]
    public async Task Claim_WhileAnotherHoldsIt_IsRefusedUntilItIsReleased()
    {
        await using var inbox = await TestInbox.Create(withPeople: false);
        await using (var held = await Claim(inbox, One, TimeProvider.System))
        {
            Assert.NotNull(held);
            Assert.Null(await Claim(inbox, Other, TimeProvider.System));
        }

        await using var free = await Claim(inbox, Other, TimeProvider.System);
        Assert.NotNull(free);
    }

    [Fact]
    public async Task Renew_AfterItExpiredAndAnotherTookIt_SaysSo()
    {
        await using var inbox = await TestInbox.Create(withPeople: false);
        var later = new Shifted(WorkLease.Lifetime + TimeSpan.FromSeconds(1));
        var held = (await Claim(inbox, One, TimeProvider.System))!;
        Assert.True(await held.Renew(CancellationToken.None));

        await using var taken = await Claim(inbox, Other, later);

        Assert.NotNull(taken);
        Assert.False(await held.Renew(CancellationToken.None));
        // Giving back what is no longer held must not take it from its new owner.
        await held.DisposeAsync();
        Assert.Null(await Claim(inbox, One, later));
    }

    [Fact]
    public async Task Claim_FromAProcessThatDied_DoesNotWaitForTheExpiry()
    {
        await using var inbox = await TestInbox.Create(withPeople: false);
        Assert.NotNull(await Claim(inbox, One with { ProcessId = int.MaxValue }, TimeProvider.System));

        await using var taken = await Claim(inbox, Other, TimeProvider.System);

        Assert.NotNull(taken);
    }

    private static Task<WorkLease?> Claim(TestInbox inbox, LeaseOwner owner, TimeProvider time) => WorkLease.Claim(inbox.Database, "work", owner, time, CancellationToken.None);

    private sealed class Shifted(TimeSpan by) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + by;
    }
}
