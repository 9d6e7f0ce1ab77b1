using Supervision.Jobs.Presence.Patterns;

namespace Supervision.Jobs.Tests.Presence.Patterns;

public sealed class GroupRateTests
{
    [Fact]
    public void Of_MembersAllAlike_WeighsTheGroupMost() =>
        Assert.Equal(2000, GroupRate.Of([(10, 100), (10, 100), (10, 100)]).Weight);

    [Fact]
    public void Of_MembersFarApart_WeighsTheGroupLeast() =>
        Assert.Equal(20, GroupRate.Of([(90, 100), (1, 100), (50, 100)]).Weight);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Of_TooFewMembersToCompare_WeighsLeast(int members) =>
        Assert.Equal(20, GroupRate.Of([.. Enumerable.Repeat((3, 100), members)]).Weight);

    [Fact]
    public void Of_GroupWithoutHits_IsSmallButNotZero() =>
        Assert.InRange(GroupRate.Of([(0, 100), (0, 100)]).Mean, 0.002, 0.003);

    [Fact]
    public void After_OwnHits_MovesTheMeanTowardsThem()
    {
        var rate = new GroupRate(0.1, 100);
        var (a, b) = rate.After(50, 100);

        Assert.Equal((60, 140), (a, b));
    }
}
