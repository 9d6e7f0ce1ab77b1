using Supervision.Jobs.Operations;

namespace Supervision.Jobs.Tests.Operations;

public sealed class NightStagesTests
{
    [Fact]
    public void Named_InAnyOrder_ComeInTheOrderOfTheChain() =>
        Assert.Equal(["collect", "comments", "reviewwords"], NightStages.Named(["reviewwords", "collect", "comments"]).Select(stage => stage.Key));

    [Fact]
    public void Named_None_IsEveryStage() => Assert.Equal(NightStages.All, NightStages.Named([]));

    [Fact]
    public void Named_UnknownKey_IsRefusedWithTheKnownOnes()
    {
        var refused = Assert.Throws<ArgumentException>(() => NightStages.Named(["collect", "colect"]));

        Assert.StartsWith("There is no stage 'colect': the stages are collect, ", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_Keys_AreUnique() => Assert.Equal(NightStages.All.Count, NightStages.All.Select(stage => stage.Key).Distinct().Count());
}
