using Supervision.Jobs.Presence.Absences;
using Supervision.Sql.Findings;

namespace Supervision.Jobs.Tests.Presence.Absences;

public sealed class AbsenceFindingTests
{
    private static readonly AbsenceFinding Found = new()
    {
        HallCode = "H", Day = new DateOnly(2026, 3, 2), PostCode = "P", Word = "empty_post", Seconds = 930, IsLead = false, StaffNo = "1001",
        StartsAtUtc = new DateTime(2026, 3, 2, 1, 20, 0, DateTimeKind.Utc), EndsAtUtc = new DateTime(2026, 3, 2, 1, 40, 0, DateTimeKind.Utc),
    };

    [Fact]
    public void Session_OfANewAbsence_IsNamedByPostAndStart() => Assert.Equal("P 2026-03-02T01:20:00Z", Found.Session(null, null).SubjectKey);

    [Fact]
    public void Session_OfAKnownAbsence_KeepsItsNameAndTakesTheNewEdges()
    {
        var known = Found.Session(null, null) with { IsSample = true };
        var later = (Found with { StartsAtUtc = Found.StartsAtUtc.AddMinutes(5) }).Session(null, known);
        Assert.Equal((known.SessionId, known.SubjectKey, true, Found.StartsAtUtc.AddMinutes(5)), (later.SessionId, later.SubjectKey, later.IsSample, later.StartsAtUtc));
    }

    [Fact]
    public void Session_OfALead_IsNotThatOfTheAbsenceInTheSameMinutes() =>
        Assert.NotEqual(Found.Session(null, null).SessionId, Found.Session("wandering", null).SessionId);

    [Fact]
    public void Row_UnderABetterWord_IsTheSameFinding()
    {
        var session = Found.Session(null, null);
        Assert.Equal(Row(Found, session).FindingId, Row(Found with { Word = "left_post" }, session).FindingId);
    }

    [Fact]
    public void Row_CitesTheFirstClauseAndChargesTheSum()
    {
        var row = Row(Found, Found.Session(null, null));
        Assert.Equal(("S1", "四.1(3)", 15.5, "{\"text\":\"空岗\"}"), (row.DocumentId, row.Clause, row.Minutes, row.Reason));
    }

    private static FindingRow Row(AbsenceFinding found, SessionRow session) =>
        found.Row(session, [.. AbsenceClauses.All.Where(clause => clause is { Word: "empty_post", Document: "S1" })], new { text = "空岗" }, "test");
}
