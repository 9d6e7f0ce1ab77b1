using Supervision.Dashboard.Findings.Queue;
using Supervision.Sql.Findings.Queue;

namespace Supervision.Dashboard.Tests.Findings.Queue;

public sealed class QueueSessionTests
{
    [Fact]
    public void Of_LinesOfTwoSessions_KeepsThePagesOrder() =>
        Assert.Equal(["b", "a"], QueueSession.Of([Line("b", "1"), Line("a", "2"), Line("b", "3")]).Select(session => session.Head.SessionId));

    [Fact]
    public void Of_Findings_StandGravestFirst() =>
        Assert.Equal(["3", "2", "1"], QueueSession.Of([Line("a", "1", 0.4), Line("a", "2", 0.9), Line("a", "3", 0.8, "serious")])[0].Findings.Select(line => line.FindingId));

    [Fact]
    public void Of_FindingRepeatedByADoubleStaffRow_StandsOnce() => Assert.Single(QueueSession.Of([Line("a", "1"), Line("a", "1")])[0].Findings);

    [Fact]
    public void Of_SessionWithoutFindings_IsListedEmpty() => Assert.Empty(Assert.Single(QueueSession.Of([Line("a", null)])).Findings);

    private static QueueLine Line(string session, string? finding, double probability = 0.5, string severity = "ordinary") => new()
    {
        SessionId = session, SessionKind = "call", SubjectKey = "c", Day = new DateOnly(2026, 3, 3), StartsAtUtc = DateTime.UnixEpoch, EndsAtUtc = DateTime.UnixEpoch, FindingId = finding, Probability = probability, Severity = severity, FindingState = "open",
    };
}
