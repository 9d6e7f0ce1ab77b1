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

    private static FindingRow Late(string rule, string clause) => new()
    {
        HallCode = "h", FindingId = rule, SessionId = "s", RuleKey = rule, DocumentId = "S1", Clause = clause, Kind = "case", OccurredAtUtc = default, Day = default,
        Probability = 1, Severity = "minor", Machine = "breach", State = "open", Reason = "[]", ScoredUnder = "1",
    };
}
