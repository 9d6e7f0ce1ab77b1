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
}
