using Supervision.Sql.Appraisal;
using Supervision.Sql.Appraisal.Views;
using Supervision.Sql.Findings;
using Supervision.Sql.Findings.Verdicts;
using Supervision.Sql.Tests.Findings.Verdicts;
using static Supervision.Sql.Tests.Evidence;

namespace Supervision.Sql.Tests.Appraisal.Views;

public sealed class ViewQueriesTests
{
    [Theory, EachEngine]
    public async Task UnitMonths_UnobservedPerson_IsCountedButNotInTheMean(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await test.Staff(Staff("S1", "tax"), Staff("S2", "tax"), Staff("S3", "police"));
        await new AppraisalQueries(test.Database).AddScore([Score("S1", 90), Score("S2", null), Score("S3", 80), Score("S1", 50) with { Period = "2026-Q1" }, Score("S1", 50) with { Period = "2026-04" }]);

        var units = await new ViewQueries(test.Database).UnitMonths("h", "2026-01", "2026-03", Day);

        Assert.Equal([("police", 80.0, 1, 1), ("tax", 90.0, 2, 1)], units.Select(unit => (unit.Department, unit.Score!.Value, unit.People, unit.Scored)));
    }

    [Theory, EachEngine]
    public async Task UnitMonths_MovedPerson_IsCountedOnceInTheUnitOfTheDay(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await test.Staff(Staff("S1", "before"), Staff("S1", "now", Day), Staff("S1", "later", Day.AddDays(1)));
        await new AppraisalQueries(test.Database).AddScore([Score("S1", 90)]);

        Assert.Equal("now", Assert.Single(await new ViewQueries(test.Database).UnitMonths("h", "2026-01", "2026-03", Day)).Department);
    }

    [Theory, EachEngine]
    public async Task ConfirmedPlaces_LeadPraiseOrRevoked_IsLeftOut(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await test.Posts(Post("A01"));
        await new FindingQueries(test.Database).SaveFinding(
        [
            Finding("later", "s", "decided") with { PostCode = "A01", OccurredAtUtc = At.AddMinutes(9) }, Finding("first", "s", "decided"), Finding("lead", "s", "decided") with { IsLead = true },
            Finding("praise", "s", "decided") with { Kind = "praise" }, Finding("revoked", "s", "decided"), Finding("other day", "s", "decided") with { Day = Day.AddDays(1) },
        ]);
        foreach (var finding in (string[])["later", "first", "lead", "praise", "revoked", "other day"])
            await new VerdictQueries(test.Database).AddVerdict(VerdictQueriesTests.Verdict(finding, 1, "confirmed"));
        await new VerdictQueries(test.Database).AddVerdict(VerdictQueriesTests.Verdict("revoked", 2, "dismissed"));

        var places = await new ViewQueries(test.Database).ConfirmedPlaces("h", Day, Day);

        Assert.Equal([(At, null), (At.AddMinutes(9), "name of A01")], places.Select(place => (place.OccurredAtUtc, place.PostName)));
    }

    [Theory, EachEngine]
    public async Task HallSums_NoScores_IsNull(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        var queries = new ViewQueries(test.Database);
        Assert.Null(await queries.HallSums("h", "2026-03"));

        await new AppraisalQueries(test.Database).AddScore([Score("S1", 90) with { Confirmed = 2, Sessions = 30, Coverage = 0.5 }, Score("S2", 90) with { Confirmed = 1, Sessions = 10, Coverage = null }]);

        Assert.Equal(new HallSum { Confirmed = 3, Sessions = 40, Coverage = 0.5, People = 2, FormulaHash = "f" }, await queries.HallSums("h", "2026-03"));
    }

    private static AppraisalScoreRow Score(string staff, double? score) => new() { HallCode = "h", Period = "2026-03", StaffNo = staff, Score = score, Base = 100, FormulaHash = "f", ComputedAtUtc = At };
}
