using Supervision.Ingest.Inspections;
using Supervision.Ingest.Media;
using Supervision.Jobs.Audit;
using Supervision.Jobs.Inspections;
using Supervision.Jobs.Tests.Operations;
using Supervision.Sql.Inspections;

namespace Supervision.Jobs.Tests.Inspections;

public sealed class InspectionBookTests
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");
    private static readonly Photo Picture = new("png", [1, 2, 3]);

    [Fact]
    public async Task Record_WithThePhotoTwice_KeepsOneAndAnAuditEntry()
    {
        await using var night = await TestNight.Create();
        var session = await Record(night, [Picture, Picture]);
        Assert.NotNull(session);
        Assert.Equal(3, Assert.Single(await new InspectionQueries(night.Database).PhotosOf("h", "i1")).ByteCount);
        var verified = await new AuditVerify(night.Database).Run();
        Assert.Equal((1, 0), (verified.Entries, verified.Faults.Count));
    }

    [Fact]
    public async Task Record_TheSameAgain_ChangesNothing()
    {
        await using var night = await TestNight.Create();
        await Record(night, []);
        Assert.Null(await Record(night, [Picture]));
        Assert.Empty(await new InspectionQueries(night.Database).PhotosOf("h", "i1"));
        Assert.Equal(1, (await new AuditVerify(night.Database).Run()).Entries);
    }

    /// <summary>What the form recorded is no new evidence for the stage of the night.</summary>
    [Fact]
    public async Task Record_BeforeTheNight_LeavesItNothingToDo()
    {
        await using var night = await TestNight.Create();
        await Record(night, []);
        Assert.Equal(0, (await night.Run(new InspectionStage())).Read);
    }

    [Fact]
    public async Task Record_OfAPass_HasNoSessionToOpen()
    {
        await using var night = await TestNight.Create();
        Assert.Null(await Record(night, [], "合格"));
        Assert.NotNull(await new InspectionQueries(night.Database).Inspection("h", "i1"));
    }

    [Fact]
    public void Row_OfAForm_IsToldApartFromImportedOnes()
    {
        var row = InspectionBook.Row("h", "f1", new DateTime(2026, 3, 2, 1, 0, 0, DateTimeKind.Utc), "S1 一.3", "1001", null, "不合格", "督查员", null);
        Assert.Equal(("form-f1", "form"), (row.InspectionId, row.BatchId));
        Assert.NotEqual(row.ContentHash, InspectionBook.Row("h", "f1", row.InspectedAtUtc, "S1 一.3", "1001", null, "合格", "督查员", null).ContentHash);
    }

    private static Task<string?> Record(TestNight night, IReadOnlyList<Photo> photos, string outcome = "不合格") =>
        new InspectionBook(night.Database, TimeProvider.System, new MediaArchive(Path.Combine(night.Night.MediaFolder, "photos"))).Record(InspectionFindingsTests.Row with { Outcome = outcome }, Zone, "officer", photos, CancellationToken.None);
}
