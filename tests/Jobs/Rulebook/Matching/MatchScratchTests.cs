using Supervision.Jobs.Rulebook;
using Supervision.Jobs.Rulebook.Matching;
using Supervision.Jobs.Rulebook.Matching.Patterns;

namespace Supervision.Jobs.Tests.Rulebook.Matching;

public sealed class MatchScratchTests
{
    [Fact]
    public void Scratch_StartedAgain_HasForgottenTheTextBefore()
    {
        var scratch = new MatchScratch();
        scratch.Start(10, 200);
        scratch.Add(new PieceHit(130, 0, 2, MatchKind.Exact));
        scratch.Hits.Add(new PhraseHit(1, 0, 2, MatchKind.Exact));
        Assert.True(scratch.HasSeen(130));
        scratch.Start(2000, 200);
        Assert.False(scratch.HasSeen(130));
        Assert.Empty(scratch.Found);
        Assert.Empty(scratch.Hits);
        Assert.True(scratch.Positions.Length >= 2000);
    }

    [Fact]
    public void Text_Read_PassesPausesAndEndsSentencesWithZero()
    {
        var scratch = new MatchScratch();
        scratch.Start(5, 1);
        Assert.Equal(['不', '管', 0, '你', 0, 0], scratch.Read("不,管.你", MatchKind.Exact).ToArray());
        Assert.Equal([0, 2, 3, 4], scratch.Positions[..4]);
        Assert.NotEqual('不', scratch.Read("不,管.你", MatchKind.Pinyin)[0]);
    }
}
