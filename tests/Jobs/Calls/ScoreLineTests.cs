using Supervision.Jobs.Calls;
using Supervision.Jobs.Calls.Turns;

namespace Supervision.Jobs.Tests.Calls;

public sealed class ScoreLineTests
{
    [Theory]
    [InlineData("[]", "one JSON object")]
    [InlineData("{", "not JSON")]
    [InlineData("{\"id\":\"a\"}", "'turns'")]
    [InlineData("{\"turns\":[]}", "'id'")]
    [InlineData("{\"id\":\"a\",\"turns\":[{\"speaker\":\"boss\",\"text\":\"x\"}]}", "boss")]
    [InlineData("{\"id\":\"a\",\"turns\":[{\"speaker\":\"staff\"}]}", "'text'")]
    [InlineData("{\"id\":\"a\",\"turns\":[{\"speaker\":\"staff\",\"text\":\"x\",\"start\":3,\"end\":1}]}", "before 'start'")]
    public void Line_OutsideTheContract_IsRefusedInWords(string line, string words) =>
        Assert.Contains(words, Assert.Throws<FormatException>(() => ScoreLine.Parse(line)).Message, StringComparison.Ordinal);

    [Fact]
    public void Line_WithTimes_KeepsThem()
    {
        var turn = ScoreLine.Parse("{\"id\":7,\"turns\":[{\"speaker\":\"citizen\",\"text\":\"好\",\"start\":1.5,\"end\":2}]}").Turns.Single();
        Assert.Equal((Speaker.Citizen, 1.5, 2.0), (turn.Speaker, turn.StartSeconds, turn.EndSeconds));
    }
}
