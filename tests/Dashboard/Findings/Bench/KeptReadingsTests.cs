using Supervision.Dashboard.Findings.Bench;
using Supervision.Jobs.Calls.Turns;
using Supervision.Jobs.Learning;
using Supervision.Jobs.Rulebook;

namespace Supervision.Dashboard.Tests.Findings.Bench;

public class KeptReadingsTests
{
    private static readonly ContextModel Model = ContextModel.Load();
    private static readonly IReadOnlyList<RulebookDocument> Documents = [.. RulebookLibrary.Shipped.Where(document => document.Rules.Any(rule => rule.Kind == RuleKind.Phrase))];

    [Fact]
    public void Of_TheSameWords_AreReadOnce()
    {
        using var kept = new KeptReadings();

        var first = kept.Of(Turns("这个不归我管"), Documents, Model);

        Assert.Same(first, kept.Of(Turns("这个不归我管"), Documents, Model));
        Assert.Contains(first, reading => reading.AllHits[1].Any());
    }

    [Fact]
    public void Of_OtherWordsOrOtherDocuments_AreReadAnew()
    {
        using var kept = new KeptReadings();
        var first = kept.Of(Turns("这个不归我管"), Documents, Model);

        var corrected = kept.Of(Turns("我帮您查一下"), Documents, Model);
        var fewer = kept.Of(Turns("这个不归我管"), [Documents[0]], Model);

        Assert.NotSame(first, corrected);
        Assert.All(corrected, reading => Assert.Empty(reading.AllHits[1]));
        Assert.Single(fewer);
    }

    [Fact]
    public void Of_SpeakerCorrected_IsReadAnew()
    {
        using var kept = new KeptReadings();
        kept.Of(Turns("这个不归我管"), Documents, Model);

        var byCitizen = kept.Of(Turns("这个不归我管", Speaker.Citizen), Documents, Model);

        Assert.All(byCitizen, reading => Assert.Empty(reading.AllHits[1]));
    }

    private static List<Turn> Turns(string words, Speaker speaker = Speaker.Staff) =>
        [new(0, Speaker.Citizen, "请问社保卡怎么补办？", 0, 4), new(1, speaker, words, 5, 8), new(2, Speaker.Citizen, "那我问谁？", 9, 11)];
}
