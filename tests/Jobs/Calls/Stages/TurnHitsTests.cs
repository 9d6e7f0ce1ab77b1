using Supervision.Jobs.Calls;
using Supervision.Jobs.Calls.Stages;
using Supervision.Jobs.Rulebook;

namespace Supervision.Jobs.Tests.Calls.Stages;

public sealed class TurnHitsTests
{
    private static readonly CompiledRule Any = CompiledRulebook.Compile(RulebookLibrary.ByIds(["S1"])).Rules.First();

    [Fact]
    public void Ordered_RemediedSurerHit_ComesAfterTheOpenBreach() =>
        Assert.Equal(["open", "helped"], Order(Hit("helped", 0.99) with { RemedyKey = "help" }, Hit("open", 0.6)));

    [Fact]
    public void Ordered_BindingDraftInformative_ComeInThatOrder() => Assert.Equal(["binding", "draft", "informative"],
        Order(Hit("informative", 0.9, DocumentStatus.Informative), Hit("draft", 0.8, DocumentStatus.Draft), Hit("binding", 0.7)));

    [Fact]
    public void Ordered_WordsThatOnlyResemble_ComeAfterListedOnes() => Assert.Equal(["exact", "pinyin", "model"],
        Order(Hit("model", 0.9) with { Match = MatchKind.Model }, Hit("pinyin", 0.8) with { Match = MatchKind.Pinyin }, Hit("exact", 0.7)));

    [Fact]
    public void Ordered_AlikeInAll_TheSurerThenTheEarlierThenTheKeyDecides() => Assert.Equal(["sure", "early", "a", "b"],
        Order(Hit("b", 0.5), Hit("a", 0.5), Hit("early", 0.5) with { Start = 0 }, Hit("sure", 0.6)));

    [Fact]
    public void Ordered_Duties_TheBindingDocumentComesFirst()
    {
        DutyResult[] duties = [Duty("a", DocumentStatus.Informative), Duty("c", DocumentStatus.InForce), Duty("b", DocumentStatus.InForce)];

        Assert.Equal(["b", "c", "a"], TurnHits.Ordered(duties).Select(duty => duty.Rule.Rule.Key));
    }

    private static IEnumerable<string> Order(params CallHit[] hits) => TurnHits.Ordered(hits).Select(hit => hit.Rule.Rule.Key);

    private static DutyResult Duty(string key, DocumentStatus status) => new(Rule(key, status), DutyState.Breached, null, "");

    private static CallHit Hit(string key, double probability, DocumentStatus status = DocumentStatus.InForce) => new()
    {
        Rule = Rule(key, status), Phrase = "", Match = MatchKind.Exact, Start = 1, End = 3, Probability = probability, Reason = "",
    };

    private static CompiledRule Rule(string key, DocumentStatus status) => new(Any.Document, Any.Rule with { Key = key, Status = status });
}
