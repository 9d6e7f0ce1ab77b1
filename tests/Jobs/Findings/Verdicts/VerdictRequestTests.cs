using Supervision.Jobs.Findings.Verdicts;

namespace Supervision.Jobs.Tests.Findings.Verdicts;

public class VerdictRequestTests
{
    [Theory]
    [InlineData("confirmed", "words", "minor", null, null, false, null)]
    [InlineData("confirmed", "words", null, null, null, false, "severity")]
    [InlineData("confirmed", "words", "grave", null, null, false, "severity")]
    [InlineData("confirmed", "words", "minor", "warning", null, false, null)]
    [InlineData("confirmed", "words", "minor", "prison", null, false, "measure")]
    [InlineData("confirmed", "words", "serious", null, null, false, "note")]
    [InlineData("confirmed", "words", "serious", null, "当场辱骂群众", false, null)]
    [InlineData("dismissed", "misheard", null, null, null, false, null)]
    [InlineData("dismissed", "words", null, null, null, false, "reason")]
    [InlineData("dismissed", "other", null, null, null, false, "note")]
    [InlineData("dismissed", "other", null, null, "  ", false, "note")]
    [InlineData("dismissed", "misheard", null, null, null, true, "note")]
    [InlineData("guilty", "words", null, null, null, false, "outcome")]
    [InlineData("confirmed", "appeal", "minor", null, null, false, "reason")]
    public void Problem_OfARequest_NamesTheFirstMissingPart(string outcome, string reason, string? severity, string? measure, string? note, bool corrects, string? expected)
    {
        var request = new VerdictRequest { HallCode = "h", FindingId = "f", Outcome = outcome, ReasonCode = reason, Severity = severity, Measure = measure, Note = note };

        Assert.Equal(expected, request.Problem(corrects));
    }

    [Fact]
    public void SeenToken_OfTwoStates_DiffersAndTellsNothing()
    {
        var (one, two) = (VerdictRequest.SeenToken("f", 0), VerdictRequest.SeenToken("f", 1));

        Assert.NotEqual(one, two);
        Assert.Equal(12, one.Length);
    }
}
