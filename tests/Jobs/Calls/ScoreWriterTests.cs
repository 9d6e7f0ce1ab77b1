using System.Text;
using System.Text.Json;
using Supervision.Jobs.Calls;
using Supervision.Jobs.Calls.Turns;
using Supervision.Jobs.Rulebook;

namespace Supervision.Jobs.Tests.Calls;

public sealed class ScoreWriterTests
{
    private static readonly CompiledRule Rule = CompiledRulebook.Compile(RulebookLibrary.ByIds(["S1"])).Rules.First(rule => rule.Rule.Status == DocumentStatus.InForce);

    [Fact]
    public void Write_TextWithCharactersOfTwoUnits_CountsCodePoints()
    {
        var hit = Written("𠮷𠮷不知道", Hit(4, 7), explain: false).GetProperty("hits")[0];

        Assert.Equal((2, 5), (hit.GetProperty("start").GetInt32(), hit.GetProperty("end").GetInt32()));
    }

    [Fact]
    public void Write_HitOfTheModelAlone_ShowsTheWordsSaid()
    {
        var hit = Written("你烦不烦", Hit(1, 4) with { Phrase = "", Match = MatchKind.Model }, explain: false).GetProperty("hits")[0];

        Assert.Equal(("烦不烦", "model"), (hit.GetProperty("phrase").GetString(), hit.GetProperty("match").GetString()));
    }

    [Fact]
    public void Write_Reasons_ComeOnlyWhenAskedAndTimesOnlyWhenKnown()
    {
        Assert.False(Written("不知道", Hit(0, 3), explain: false).GetProperty("hits")[0].TryGetProperty("reason", out _));
        var explained = Written("不知道", Hit(0, 3) with { StartSeconds = 1.2345 }, explain: true).GetProperty("hits")[0];
        Assert.Equal("why", explained.GetProperty("reason").GetString());
        Assert.Equal(1.23, explained.GetProperty("startSeconds").GetDouble());
        Assert.False(explained.TryGetProperty("endSeconds", out _));
    }

    [Fact]
    public void Write_Turn_IsAViolationFromTheThresholdOnAndKeepsChineseReadable()
    {
        var line = Line("不知道", Hit(0, 3), explain: false, threshold: 0.75);

        Assert.Contains("\"violation\":true,\"probability\":0.75", line, StringComparison.Ordinal);
        Assert.Contains("不知道", line, StringComparison.Ordinal);
        Assert.Contains("\"violation\":false", Line("不知道", Hit(0, 3), explain: false, threshold: 0.76), StringComparison.Ordinal);
    }

    private static JsonElement Written(string text, CallHit hit, bool explain) =>
        JsonDocument.Parse(Line(text, hit, explain)).RootElement.GetProperty("turns")[0];

    private static string Line(string text, CallHit hit, bool explain, double threshold = 0.5)
    {
        var score = new CallScore { Turns = [new TurnScore(0, [hit])], Duties = [], SuspectedTranscriptionErrors = [] };
        return Encoding.UTF8.GetString(new ScoreWriter(explain).Write(new ScoreLine("a", [new Turn(0, Speaker.Staff, text)]), score, threshold).Span);
    }

    private static CallHit Hit(int start, int end) => new()
    {
        Rule = Rule, Phrase = "不知道", Match = MatchKind.Exact, Start = start, End = end, Probability = 0.75, Reason = "why",
    };
}
