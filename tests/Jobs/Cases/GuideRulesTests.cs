using Supervision.Jobs.Cases;
using Supervision.Sql.Cases;
using static Supervision.Jobs.Tests.Deadlines.TestClocks;

namespace Supervision.Jobs.Tests.Cases;

public sealed class GuideRulesTests
{
    [Theory]
    [InlineData("身份证复印件、居委会证明", true)]
    [InlineData("身份证复印件；申请书", false)]
    [InlineData("居民身份证（原件）", false)]
    [InlineData("营业执照", true)]
    [InlineData("复印件", false)] // names no material
    public void Notice_BesideTheGuide_AsksForMoreOrNot(string asked, bool isExtra) =>
        Assert.Equal(isExtra, Extra([Line("guide", "迁移", "2026-03-01 09:00", "居民身份证及复印件；变更登记申请书"), Line("notice", "K1", "2026-03-02 09:00", asked)]));

    [Fact]
    public void Notice_OfAMatterWithoutAGuide_ProvesNothing() =>
        Assert.False(Extra([Line("guide", "其他", "2026-03-01 09:00", "身份证"), Line("notice", "K1", "2026-03-02 09:00", "居委会证明")]));

    [Theory]
    [InlineData("2026-03-02 08:00", false)] // listed since the morning
    [InlineData("2026-03-03 08:00", true)] // listed only afterwards
    public void Guide_ThatChanged_BindsFromItsOwnTime(string changed, bool isExtra) => Assert.Equal(isExtra, Extra([
        Line("guide", "迁移", "2026-03-01 09:00", "身份证"), Line("guide", "迁移", changed, "身份证；居委会证明"), Line("notice", "K1", "2026-03-02 09:00", "居委会证明")]));

    [Fact]
    public void Notice_ThatAnOfficerExcused_IsNoBreach() => Assert.False(Extra([Line("guide", "迁移", "2026-03-01 09:00", "身份证"), Line("notice", "K1", "2026-03-02 09:00", "居委会证明")], isExcused: true));

    [Fact]
    public void Notice_OfAHallUnderAnotherDocument_IsNotJudged() =>
        Assert.False(Extra([Line("guide", "迁移", "2026-03-01 09:00", "身份证"), Line("notice", "K1", "2026-03-02 09:00", "居委会证明")], adopted: "S4"));

    [Fact]
    public void Breach_OfAGuide_NamesTheMaterialAsItWasAsked()
    {
        var found = new GuideRules(Rules("2026-03-09 09:00", adopted: "S3")).Extra([Line("guide", "迁移", "2026-03-01 09:00", "身份证"), Line("notice", "K1", "2026-03-02 09:00", "身份证；居委会证明（原件）")], _ => "迁移", _ => false);
        Assert.Equal("居委会证明（原件） ∉ guide 2026-03-01 09:00: 身份证", Assert.Single(found).Breach.Shown);
    }

    private static bool Extra(IReadOnlyList<LedgerEntryRow> ledger, bool isExcused = false, string adopted = "S3") =>
        new GuideRules(Rules("2026-03-09 09:00", adopted: adopted)).Extra(ledger, caseNo => caseNo == "K1" ? "迁移" : null, _ => isExcused).Any();

    private static LedgerEntryRow Line(string kind, string reference, string at, string note) => new()
    {
        HallCode = "H", EntryId = $"{kind} {at}", Kind = kind, EnteredAtUtc = At(at)!.Value, Reference = reference, Note = note, BatchId = "b", LineNumber = 1, ContentHash = "x",
    };
}
