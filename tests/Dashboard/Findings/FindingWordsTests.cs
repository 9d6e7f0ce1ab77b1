using Supervision.Dashboard.Findings;
using Supervision.Sql.Findings;

namespace Supervision.Dashboard.Tests.Findings;

public sealed class FindingWordsTests
{
    [Theory]
    // A greeting that lacks a word is no forbidden word: quoted alone it would read as one.
    [InlineData("duty", "喂，哪位？", "用语不全：“喂，哪位？”")]
    [InlineData("phrase", "不归我管", "“不归我管”")]
    public void Short_OfWords_SaysWhetherTheyAreForbiddenOrIncomplete(string kind, string quote, string expected) =>
        Assert.Equal(expected, FindingWords.Short(kind, quote, null, null));

    [Theory]
    [InlineData("S3.review.verify", "未按时限：差评核实")]
    [InlineData("S1.case.over-limit", "超期未办结")]
    public void Short_OfADeadline_NamesTheBreachAndNotTheEvidence(string rule, string expected) =>
        Assert.Equal(expected, FindingWords.Short("case", null, null, null, rule));

    [Fact]
    public void Heading_OfSeveralFindings_HasTheBreachTheClauseAndHowManyMore() =>
        Assert.Equal("超期未办结 · S1 限时第五条1 · 另有 1 条", FindingWords.Heading("case", [Late("S1.case.over-limit", "限时第五条1"), Late("S1.case.no-extension", "限时第五条2")]));

    [Fact]
    public void Heading_WithoutFindings_NamesTheEvidence() => Assert.Equal("通话核查", FindingWords.Heading("call", []));

    [Fact]
    public void Heading_OfALongQuote_IsCut() =>
        Assert.Equal("“" + new string('字', 40) + "…” · S1 四.2(3)", FindingWords.Heading("call", [Late("S1.words", "四.2(3)") with { Kind = "phrase", Quote = new string('字', 60) }]));

    [Theory]
    [InlineData("您好，请问养老保险怎么转？", "市民：您好，请问养老保险怎么转？")]
    [InlineData("我的电话是13812345678", "市民：我的电话是138****5678")]
    [InlineData(" ", "通话核查")]
    [InlineData(null, "通话核查")]
    public void Blind_OfACall_SaysWhatTheCitizenCameFor(string? opening, string expected) => Assert.Equal(expected, FindingWords.Blind(opening));

    [Fact]
    public void Gravity_OfFindings_PutsTheOpenAndThenTheGraveFirst()
    {
        (string Severity, double Probability, bool IsLead, string State)[] expected =
            [("serious", 0.9, false, "open"), ("ordinary", 0.9, false, "open"), ("minor", 0.95, false, "open"), ("serious", 0.5, true, "open"), ("serious", 1, false, "decided")];

        Assert.Equal(expected, expected.Reverse().OrderByDescending(one => FindingWords.Gravity(one.Severity, one.Probability, one.IsLead, one.State)));
    }

    private static FindingRow Late(string rule, string clause) => new()
    {
        HallCode = "h", FindingId = rule, SessionId = "s", RuleKey = rule, DocumentId = "S1", Clause = clause, Kind = "case", OccurredAtUtc = default, Day = default,
        Probability = 1, Severity = "minor", Machine = "breach", State = "open", Reason = "[]", ScoredUnder = "1",
    };
}
