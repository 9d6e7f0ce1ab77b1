using System.Globalization;
using Supervision.Dashboard.Texts.Rulebook;

namespace Supervision.Dashboard.Tests.Texts.Rulebook;

/// <summary>States of a replay in words.</summary>
public sealed class ReplayTextTests
{
    [Theory]
    [InlineData("done", "done, 7 calls")]
    [InlineData("running", "7 / 9 calls")]
    [InlineData("failed", "not tried: the text or model is not usable")]
    [InlineData("asked", "waiting")]
    public void State_OfAReplay_TellsHowFarItIs(string state, string expected)
    {
        Read("en-GB");
        Assert.Equal(expected, ReplayText.State(state, 7, 9));
    }

    [Fact]
    public void Model_NoneShippedOrOwn_IsToldApart()
    {
        Read("en-GB");
        Assert.Equal([ReplayText.SameModel, LearningText.Shipped, "m7"], [ReplayText.ModelName(null), ReplayText.ModelName(""), ReplayText.ModelName("m7")]);
    }

    [Fact]
    public void Agreement_OfUpheldAndRejected_KeepsTheirPlaces()
    {
        Read("en-GB");
        Assert.Equal("Of what officers upheld, the rules at work flag 1 and the change 2; of what they rejected, 3 and 4.", ReplayText.Agreement(1, 2, 3, 4));
    }

    private static void Read(string culture) => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
}
