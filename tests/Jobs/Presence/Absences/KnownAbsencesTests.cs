using Supervision.Jobs.Presence.Absences;
using Supervision.Sql.Findings;

namespace Supervision.Jobs.Tests.Presence.Absences;

public sealed class KnownAbsencesTests
{
    private static readonly DateTime At = new(2026, 3, 2, 2, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(-5, 1, true)]
    [InlineData(-5, 0, false)]
    [InlineData(19, 30, true)]
    [InlineData(20, 30, false)]
    public void Claim_StretchWithMovedEdges_FindsTheSessionItOverlaps(int from, int to, bool found) =>
        Assert.Equal(found, Claim(new KnownAbsences([Session("a")]), from, to) is not null);

    [Fact]
    public void Claim_JudgedAndOpen_TakesTheJudgedFirst() =>
        Assert.Equal("judged", Claim(new KnownAbsences([Session("open"), Session("judged", "decided")]), 0, 20)!.SessionId);

    [Fact]
    public void Claim_Twice_GivesEachOnceAndThenNone()
    {
        var known = new KnownAbsences([Session("a")]);

        Assert.NotNull(Claim(known, 0, 20));
        Assert.Null(Claim(known, 0, 20));
        Assert.Empty(known.Left);
    }

    [Fact]
    public void Claim_OtherPost_StaysLeft()
    {
        var known = new KnownAbsences([Session("a")]);

        Assert.Null(known.Claim(null, "A02", At, At.AddMinutes(20)));
        Assert.Single(known.Left);
    }

    [Fact]
    public void Claim_HeadCountLead_IsNotTakenForAnAbsence()
    {
        var known = new KnownAbsences([Session("a") with { SubjectKey = "wandering A01 2026-03-02T02:00" }]);

        Assert.Null(Claim(known, 0, 20));
        Assert.NotNull(known.Claim("wandering", "A01", At, At.AddMinutes(20)));
    }

    private static SessionRow? Claim(KnownAbsences known, int from, int to) => known.Claim(null, "A01", At.AddMinutes(from), At.AddMinutes(to));

    private static SessionRow Session(string id, string state = "open") => new()
    {
        HallCode = "h", SessionId = id, Kind = "absence", SubjectKey = "A01 2026-03-02T02:00", PostCode = "A01", Day = new DateOnly(2026, 3, 2), StartsAtUtc = At, EndsAtUtc = At.AddMinutes(20), State = state,
    };
}
