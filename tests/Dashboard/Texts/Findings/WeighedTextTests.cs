using System.Globalization;
using Supervision.Dashboard.Texts.Findings;
using Supervision.Jobs.Calls.Hits;
using Supervision.Jobs.Learning.Cards;

namespace Supervision.Dashboard.Tests.Texts.Findings;

public sealed class WeighedTextTests
{
    private static readonly StoredWeighing Stored = new()
    {
        Model = "4f3a91bc0d77", Probability = 0.91, Prior = 0.8, Context = 0.95, Base = 0.04, Role = 0.97, Speech = 0.88,
        Parts = [new WeighedPart(WeighedField.Words, "不归我管", 0.95, 0.31, 3.74), new WeighedPart(WeighedField.StaffAfter, "我帮您查", 0.95, 0.98, -0.95)],
        Cues = [new WeighedCue("not-mine", 1.2), new WeighedCue("polite", -0.4)],
    };

    [Fact]
    public void Lines_OfAStoredWeighing_NameModelPartsAndCues()
    {
        var lines = Read("zh-CN", "exact", StoredWeighing.ToReason(["“不归我管”"], Stored));

        Assert.Contains("4f3a91bc0d77", lines[0], StringComparison.Ordinal);
        Assert.Contains("91%", lines[1], StringComparison.Ordinal);
        Assert.Contains("80%", lines[1], StringComparison.Ordinal);
        Assert.Contains("97%", lines[1], StringComparison.Ordinal);
        Assert.Contains("88%", lines[2], StringComparison.Ordinal);
        Assert.Contains(lines, line => line.StartsWith("“不归我管” +3.74", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("“我帮您查” −0.95", StringComparison.Ordinal));
        Assert.EndsWith("说不归自己 +1.20、礼貌 −0.40", lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_ForAnEnglishReader_AreEnglish()
    {
        var lines = Read("en-GB", "model", StoredWeighing.ToReason([], Stored with { Prior = null, Speech = null, Least = 0.56 }));

        Assert.Contains("no listed words", lines[1], StringComparison.Ordinal);
        Assert.Contains("keep at least 56", lines[1], StringComparison.Ordinal);
        Assert.Contains("not known", lines[2], StringComparison.Ordinal);
        Assert.Contains("says it is not theirs +1.20", lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_OfAnOlderFinding_SayThatNothingWasStored() =>
        Assert.Contains("没有存下", Assert.Single(Read("zh-CN", "exact", """["“不清楚”"]""")), StringComparison.Ordinal);

    [Fact]
    public void Lines_OfWhatNoModelJudged_AreNone() => Assert.Empty(Read("zh-CN", null, "[]"));

    private static IReadOnlyList<string> Read(string culture, string? match, string reason)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
        return WeighedText.Lines(match, reason);
    }
}
