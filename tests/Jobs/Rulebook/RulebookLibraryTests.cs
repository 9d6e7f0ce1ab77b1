using Supervision.Jobs.Rulebook;

namespace Supervision.Jobs.Tests.Rulebook;

public sealed class RulebookLibraryTests
{
    [Fact]
    public void ByIds_InAnyCase_ComeInTheOrderAsked() => Assert.Equal(["S3", "S0"], RulebookLibrary.ByIds(["s3", "S0"]).Select(document => document.Id));

    [Fact]
    public void ByIds_Unknown_IsRefusedWithThoseThatShip() => Assert.StartsWith(
        "no rulebook is called 'S9'; there are S0, S1, S2, S3, S4", Assert.Throws<ArgumentException>(() => RulebookLibrary.ByIds(["S0", "S9"])).Message, StringComparison.Ordinal);

    [Fact]
    public void TextOf_UnknownId_IsRefused() => Assert.Throws<InvalidOperationException>(() => RulebookLibrary.TextOf("S9"));

    [Fact]
    public void Shipped_RuleKeys_AreUniqueOverAllDocuments()
    {
        var keys = RulebookLibrary.Shipped.SelectMany(document => document.Rules).Select(rule => rule.Key).ToList();

        Assert.Empty(keys.GroupBy(key => key).Where(same => same.Count() > 1).Select(same => same.Key));
    }
}
