using Supervision.Sql.Findings;
using Supervision.Sql.Inspections;
using static Supervision.Sql.Tests.Evidence;

namespace Supervision.Sql.Tests.Inspections;

public sealed class InspectionQueriesTests
{
    [Theory, EachEngine]
    public async Task InspectionsDue_Corrected_ComesAgain(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await test.Inspections(Inspection("1"), Inspection("2"), Inspection("3") with { HallCode = "g" });
        await new FindingQueries(test.Database).SaveEvidenceScore([Score("1"), Score("2")]);
        var queries = new InspectionQueries(test.Database);
        Assert.Empty(await queries.InspectionsDue("h", "r", 10));

        await test.Inspections(Inspection("2") with { ContentHash = "other", Outcome = "pass" });

        Assert.Equal("pass", Assert.Single(await queries.InspectionsDue("h", "r", 10)).Outcome);
        Assert.Equal(["1"], (await queries.InspectionsDue("h", "other rules", 1)).Select(row => row.InspectionId));
    }

    [Theory, EachEngine]
    public async Task LatestInspections_MoreThanAsked_GivesTheNewestWithPhotosAndSession(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await test.Inspections(Inspection("old"), Inspection("new", 60), Inspection("newest", 90), Inspection("elsewhere", 99) with { HallCode = "g" });
        await new FindingQueries(test.Database).SaveSession(Session("s", "inspection", "new"));
        await new FindingQueries(test.Database).SaveSession(Session("gone", "inspection", "newest") with { State = "withdrawn" });
        var queries = new InspectionQueries(test.Database);
        await queries.AddPhoto(Photo("new", "p1"));
        await queries.AddPhoto(Photo("new", "p2"));

        var latest = await queries.LatestInspections("h", 2);

        Assert.Equal([("newest", 0L, null), ("new", 2L, "s")], latest.Select(line => (line.InspectionId, line.Photos, line.SessionId)));
    }

    [Theory, EachEngine]
    public async Task PhotosOf_Inspection_ComeInTheOrderOfAdding(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        var queries = new InspectionQueries(test.Database);
        await queries.AddPhoto(Photo("1", "a") with { AddedAtUtc = At.AddMinutes(1) });
        await queries.AddPhoto(Photo("1", "z"));
        await queries.AddPhoto(Photo("2", "m"));

        Assert.Equal(["z", "a"], (await queries.PhotosOf("h", "1")).Select(photo => photo.PhotoHash));
    }

    [Theory, EachEngine]
    public async Task PhotoInEvidence_OtherHallsPhoto_IsNone(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await test.Inspections(Inspection("1") with { StaffNo = "S7" });
        var queries = new InspectionQueries(test.Database);
        await queries.AddPhoto(Photo("1", "p"));
        await queries.AddPhoto(Photo("not inspected", "q"));

        Assert.Equal(new InspectedPhotoRow { Format = "jpeg", StaffNo = "S7" }, Assert.Single(await queries.PhotoInEvidence("h", "p")));
        Assert.Empty(await queries.PhotoInEvidence("g", "p"));
        Assert.Empty(await queries.PhotoInEvidence("h", "q"));
    }

    [Theory, EachEngine]
    public async Task AddPhoto_SamePhotoTwice_IsRefusedByTheKey(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        var queries = new InspectionQueries(test.Database);
        await queries.AddPhoto(Photo("1", "p"));

        Assert.True(Database.IsDuplicateKey(await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => queries.AddPhoto(Photo("1", "p")))));
    }

    private static InspectionPhotoRow Photo(string inspection, string hash) => new() { HallCode = "h", InspectionId = inspection, PhotoHash = hash, Format = "jpeg", ByteCount = 9, AddedBy = "li", AddedAtUtc = At };

    private static EvidenceScoreRow Score(string key) => new() { HallCode = "h", Kind = "inspection", SubjectKey = key, ScoredUnder = "r" };
}
