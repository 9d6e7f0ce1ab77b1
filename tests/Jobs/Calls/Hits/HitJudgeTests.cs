using Supervision.Jobs.Calls;
using Supervision.Jobs.Calls.Hits;
using Supervision.Jobs.Calls.Turns;
using Supervision.Jobs.Rulebook;

namespace Supervision.Jobs.Tests.Calls.Hits;

/// <summary>Listed phrases alone, without the context model.</summary>
public sealed class HitJudgeTests
{
    private static readonly CompiledRulebook S0 = CompiledRulebook.Compile(RulebookLibrary.ByIds(["S0"]));
    private static readonly CompiledRulebook S1 = CompiledRulebook.Compile(RulebookLibrary.ByIds(["S1"]));

    [Fact]
    public void Judge_ListedWords_GivesTheirPlaceInTheTurn()
    {
        var hit = Assert.Single(Judge(S1, Staff("这事儿呀，我管不着。")));

        Assert.Equal("管不着", "这事儿呀，我管不着。"[hit.Start..hit.End][^3..]);
        Assert.Equal("四.2(7)", hit.Rule.Rule.Clause);
    }

    [Fact]
    public void Judge_SpeakerInDoubt_LowersTheProbabilityInProportion()
    {
        var sure = Assert.Single(Judge(S1, Staff("我管不着。")));
        var doubted = Assert.Single(Judge(S1, Staff("我管不着。") with { RoleConfidence = 0.5 }));

        Assert.Equal(sure.Probability / 2, doubted.Probability, 9);
    }

    [Fact]
    public void Judge_HelpUnderTheDocumentThatExcuses_IsNoHitButNamedAsExcused()
    {
        var judge = Judge(S0, out var hits, Staff("这个我不知道。我帮您联系一下社保窗口。"));

        Assert.Empty(hits);
        Assert.Contains(judge.Excused, excused => excused.Phrase == "不知道");
    }

    [Fact]
    public void Judge_HelpUnderTheDocumentThatCountsWords_IsARemediedHit() =>
        Assert.All(Judge(S1, Staff("这个我不知道。我帮您联系一下社保窗口。")), hit => Assert.True(hit.IsRemedied));

    [Fact]
    public void Judge_PhraseInsideALongerOneOfTheSameRule_CountsOnce() => Assert.Single(Judge(S1, Staff("急什么，没看我正忙着吗！")));

    [Fact]
    public void Judge_NothingListed_GivesNothing() => Assert.Empty(Judge(S1, Staff("您好，请坐。")));

    private static IReadOnlyList<CallHit> Judge(CompiledRulebook rulebook, Turn turn)
    {
        Judge(rulebook, out var hits, turn);
        return hits;
    }

    private static HitJudge Judge(CompiledRulebook rulebook, out IReadOnlyList<CallHit> hits, Turn turn)
    {
        var judge = new HitJudge(rulebook, new Dialogue([turn]), model: null);
        hits = judge.Judge(0, 1);
        return judge;
    }

    private static Turn Staff(string text) => new(0, Speaker.Staff, text);
}
