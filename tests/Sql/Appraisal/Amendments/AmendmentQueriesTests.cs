using Supervision.Sql.Appraisal;
using Supervision.Sql.Appraisal.Amendments;
using static Supervision.Sql.Tests.Evidence;

namespace Supervision.Sql.Tests.Appraisal.Amendments;

public sealed class AmendmentQueriesTests
{
    [Theory, EachEngine]
    public async Task Amendments_TwoPeople_ComeByPersonAndThenInOrder(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        var queries = new AmendmentQueries(test.Database);
        foreach (var row in (AmendmentRow[])[Amended("S2", 1), Amended("S1", 2), Amended("S1", 1), Amended("S1", 1) with { Period = "2026-02" }, Amended("S0", 1) with { HallCode = "g" }])
            await queries.AddAmendment(row);

        Assert.Equal(["S1 1", "S1 2", "S2 1"], (await queries.Amendments("h", "2026-03")).Select(row => $"{row.StaffNo} {row.AmendmentNo}"));
    }

    [Theory, EachEngine]
    public async Task LockedMonths_QuarterOrYearLock_IsNoMonth(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        foreach (var period in (string[])["2026-03", "2026-01", "2025-12", "2026-Q1", "2026", "2026-04"])
            await new AppraisalQueries(test.Database).AddLock(new AppraisalLockRow { HallCode = "h", Period = period, LockedBy = "li", LockedAtUtc = At, ContentHash = "x", Snapshot = "[]" });
        var queries = new AmendmentQueries(test.Database);

        Assert.Equal(["2026-01", "2026-03"], await queries.LockedMonths("h", "2026-01", "2026-03"));
        Assert.Empty(await queries.LockedMonths("g", "2026-01", "2026-03"));
    }

    private static AmendmentRow Amended(string staff, int number) => new() { HallCode = "h", Period = "2026-03", StaffNo = staff, AmendmentNo = number, Note = "appeal", AmendedBy = "li", AmendedAtUtc = At };
}
