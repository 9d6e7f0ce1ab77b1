using Supervision.Jobs.Findings;
using Supervision.Jobs.Inspections;
using Supervision.Jobs.Tests.Operations;
using Supervision.Sql.Findings;
using Supervision.Sql.Inspections;

namespace Supervision.Jobs.Tests.Inspections;

public sealed class InspectionStageTests
{
    [Fact]
    public async Task Run_Twice_LooksAtEachInspectionOnce()
    {
        await using var night = await TestNight.Create();
        await Store(night, InspectionFindingsTests.Row);
        Assert.Equal(1, (await night.Run(new InspectionStage())).Written);
        Assert.Equal(0, (await night.Run(new InspectionStage())).Written);
        Assert.Equal(["open"], await States(night));
    }

    [Fact]
    public async Task Run_AfterACorrectionToAPass_TakesTheFlagBack()
    {
        await using var night = await TestNight.Create();
        await Store(night, InspectionFindingsTests.Row);
        await night.Run(new InspectionStage());
        await Store(night, InspectionFindingsTests.Row with { Outcome = "合格", ContentHash = "y", BatchId = "b2" });
        await night.Run(new InspectionStage());
        Assert.Equal(["withdrawn"], await States(night));
    }

    private static async Task Store(TestNight night, InspectionRow row)
    {
        await using var transaction = await night.Database.Begin();
        await new InspectionQueries(transaction).MergeInspections([row]);
        await transaction.Commit();
    }

    private static async Task<IEnumerable<string>> States(TestNight night) =>
        (await new FindingQueries(night.Database).FindingsOfSession("h", FindingKeys.Session("h", InspectionFindings.Kind, "i1"))).Select(finding => finding.State);
}
