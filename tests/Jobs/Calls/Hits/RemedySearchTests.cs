using Supervision.Jobs.Calls.Hits;
using Supervision.Jobs.Calls.Turns;
using Supervision.Jobs.Rulebook;

namespace Supervision.Jobs.Tests.Calls.Hits;

/// <summary>Help excuses a listed word of S0 6.1.4 where it comes within five sentences and sixty seconds.</summary>
public sealed class RemedySearchTests
{
    private const string Hit = "不知道";
    private const string Help = "我帮您联系一下社保窗口。";
    private static readonly CompiledRulebook Rulebook = CompiledRulebook.Compile(RulebookLibrary.ByIds(["S0"]));
    private static readonly CompiledRule Rule = Rulebook.Rules.First(rule => rule.Rule.Phrases.Any(phrase => phrase.Say == Hit) && rule.Rule.Remedy is not null);

    [Theory]
    [InlineData("这个我不知道。我帮您联系一下社保窗口。")]
    [InlineData("我帮您联系一下社保窗口。这个我不知道。")]
    [InlineData("这个我不知道，我帮您联系一下社保窗口。")]
    public void Find_HelpInTheSameTurn_Excuses(string said) => Assert.NotNull(Find(Staff(said)));

    [Fact]
    public void Find_NoHelp_IsNull() => Assert.Null(Find(Staff("这个我不知道。"), Staff("下一位。")));

    [Fact]
    public void Find_HelpByTheCitizen_DoesNotCount() => Assert.Null(Find(Staff("这个我不知道。"), Citizen(Help)));

    [Theory]
    [InlineData(4, true)]
    [InlineData(5, false)]
    public void Find_HelpAfterOtherSentences_CountsUpToTheFifth(int between, bool excused) =>
        Assert.Equal(excused, Find([Staff("这个我不知道。"), .. Enumerable.Repeat(Staff("嗯好的好的。"), between), Staff(Help)]) is not null);

    [Theory]
    [InlineData(70, true)]
    [InlineData(70.5, false)]
    public void Find_HelpLater_CountsWithinAMinuteOfTheEndOfTheTurn(double startsAt, bool excused) =>
        Assert.Equal(excused, Find(Staff("这个我不知道。", 5, 10), Staff(Help, startsAt, startsAt + 3)) is not null);

    [Fact]
    public void Find_RuleWithoutARemedy_IsNeverExcused() =>
        Assert.Null(Find(Rulebook.Rules.First(rule => rule.Rule.Remedy is null && rule.Rule.Phrases.Count > 0), Staff("这个我不知道。"), Staff(Help)));

    private static CompiledRemedy? Find(params Turn[] turns) => Find(Rule, turns);

    private static CompiledRemedy? Find(CompiledRule rule, params Turn[] turns)
    {
        var dialogue = new Dialogue([.. turns.Select((turn, at) => turn with { Index = at })]);
        var start = dialogue.Turns[0].Text.Text.IndexOf(Hit, StringComparison.Ordinal);
        return RemedySearch.Find(dialogue, 0, start, start + Hit.Length, rule);
    }

    private static Turn Staff(string text, double? from = null, double? to = null) => new(0, Speaker.Staff, text, from, to);

    private static Turn Citizen(string text) => new(0, Speaker.Citizen, text);
}
