using System.Diagnostics;
using Supervision.Ingest.Inbox;

namespace Supervision.Ingest.Tests.Inbox;

public class LeaseOwnerTests
{
    [Fact]
    public void Owner_OfThisProcess_IsKnownAndNotGone()
    {
        var owner = LeaseOwner.Of("night h").ToString();

        Assert.True(LeaseOwner.IsThisProcess(owner));
        Assert.False(LeaseOwner.IsGone(owner));
    }

    [Fact]
    public async Task Owner_WhoseProcessEnded_IsGone()
    {
        using var process = Process.Start(new ProcessStartInfo("/bin/sleep", "30") { UseShellExecute = false })!;
        var owner = LeaseOwner.Of("x") with { ProcessId = process.Id };
        process.Kill();
        await process.WaitForExitAsync();

        Assert.True(LeaseOwner.IsGone(owner.ToString()));
        Assert.False(LeaseOwner.IsThisProcess(owner.ToString()));
    }

    [Fact]
    public void Number_TakenByALaterProcess_IsNotTheOwner() =>
        Assert.True(LeaseOwner.IsGone((LeaseOwner.Of("x") with { Started = "1" }).ToString()));

    [Theory]
    [InlineData("elsewhere:1:1:x")]
    [InlineData("nonsense")]
    [InlineData("")]
    public void Owner_OnAnotherMachineOrUnreadable_CannotBeToldToBeGone(string owner) => Assert.False(LeaseOwner.IsGone(owner));
}
