using Supervision.Dashboard.Findings.Bench.Evidence;
using Supervision.Sql.Calls.Transcripts;
using Supervision.Sql.Findings;

namespace Supervision.Dashboard.Tests.Findings.Bench.Evidence;

public sealed class MarkedTurnTests
{
    private static readonly UtteranceRow Turn = new() { HallCode = "h", CallId = "c", Speaker = "staff", Body = "这个不归我管，您去问别人。" };

    [Fact]
    public void Pieces_OfAnyTurn_AreTogetherItsText() =>
        Assert.Equal(Turn.Body, string.Concat(MarkedTurn.Pieces(Turn with { StartSeconds = 3, EndSeconds = 9, Words = Words }, [Hit("不归我管")]).Select(piece => piece.Text)));

    [Fact]
    public void Pieces_Hit_IsMarkedAndNothingElse() =>
        Assert.Equal([("这个", false), ("不归我管", true), ("，您去问别人。", false)], MarkedTurn.Pieces(Turn, [Hit("不归我管")]).Select(piece => (piece.Text, piece.IsHit)));

    [Fact]
    public void Pieces_HitsThatOverlap_AreMarkedAsOne() =>
        Assert.Equal("不归我管，您去", Assert.Single(MarkedTurn.Pieces(Turn, [Hit("不归我管"), Hit("管，您去")]), piece => piece.IsHit).Text);

    [Fact]
    public void Pieces_WordsSaidTwiceWithoutSeconds_AreMarkedBothTimes() =>
        Assert.Equal(2, MarkedTurn.Pieces(Turn with { Body = "不清楚，真的不清楚。" }, [Hit("不清楚")]).Count(piece => piece.IsHit));

    [Theory]
    [InlineData(0, "", "，真的不清楚。")]
    [InlineData(5, "不清楚，真的", "。")]
    public void Pieces_WordsSaidTwice_AreMarkedWhereTheSecondsPoint(double said, string before, string after)
    {
        var pieces = MarkedTurn.Pieces(Turn with { Body = "不清楚，真的不清楚。", StartSeconds = 0, EndSeconds = 10, Words = """[[0, 10, "不清楚，真的不清楚。"]]""" }, [Hit("不清楚") with { StartSeconds = said }]);

        Assert.Equal("不清楚", Assert.Single(pieces, piece => piece.IsHit).Text);
        Assert.Equal((before, after), (string.Concat(pieces.TakeWhile(piece => !piece.IsHit).Select(piece => piece.Text)), string.Concat(pieces.SkipWhile(piece => !piece.IsHit).Skip(1).Select(piece => piece.Text))));
    }

    [Fact]
    public void Pieces_TwoHitsOfTheSameWords_AreMarkedEachAtItsPlace() =>
        Assert.Equal(2, MarkedTurn.Pieces(Turn with { Body = "不清楚，真的不清楚。", StartSeconds = 0, EndSeconds = 10 }, [Hit("不清楚") with { StartSeconds = 0 }, Hit("不清楚") with { StartSeconds = 6 }])
            .Aggregate(new List<bool>(), (runs, piece) => { if (runs.Count == 0 || runs[^1] != piece.IsHit) runs.Add(piece.IsHit); return runs; }).Count(isHit => isHit));

    [Theory]
    [InlineData("别的话")]
    [InlineData("")]
    [InlineData(null)]
    public void Pieces_QuoteThatTheTurnDoesNotHold_MarksNothing(string? quote) =>
        Assert.DoesNotContain(MarkedTurn.Pieces(Turn, [Hit(quote)]), piece => piece.IsHit);

    [Fact]
    public void Pieces_TurnWithoutTimes_HasNone() => Assert.All(MarkedTurn.Pieces(Turn, []), piece => Assert.Null(piece.StartSeconds));

    [Fact]
    public void Pieces_TimesOfWords_StartEachWord() =>
        Assert.Equal([("这个", 3.0), ("不归我管，", 4.5), ("您去问别人。", 7.0)], MarkedTurn.Pieces(Turn with { StartSeconds = 3, EndSeconds = 9, Words = Words }, []).Select(piece => (piece.Text, piece.StartSeconds!.Value)));

    [Fact]
    public void Pieces_TimesOfTheTurnOnly_RiseThroughTheTurn()
    {
        var starts = MarkedTurn.Pieces(Turn with { StartSeconds = 3, EndSeconds = 9 }, []).Select(piece => piece.StartSeconds!.Value).ToList();

        Assert.Equal(3, starts[0]);
        Assert.True(starts.Count > 1 && starts[^1] < 9);
        Assert.Equal(starts.Order(), starts);
    }

    [Fact]
    public void Pieces_EmptyTurn_AreNone() => Assert.Empty(MarkedTurn.Pieces(Turn with { Body = "" }, [Hit("不归我管")]));

    private const string Words = """[[3, 4.5, "这个"], [4.5, 7, "不归我管"], [7, 9, "您去问别人"]]""";

    private static FindingRow Hit(string? quote) => new()
    {
        HallCode = "h", FindingId = "f", SessionId = "s", RuleKey = "r", DocumentId = "S1", Clause = "四.2(1)", Kind = "phrase", OccurredAtUtc = DateTime.UnixEpoch, Day = new DateOnly(2026, 3, 3),
        Quote = quote, Severity = "minor", Machine = "breach", State = "open", Reason = "[]", ScoredUnder = "t",
    };
}
