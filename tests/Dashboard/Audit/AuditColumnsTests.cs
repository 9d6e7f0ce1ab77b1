using Supervision.Dashboard.Audit;
using Supervision.Dashboard.Tests.Accounts;
using Supervision.Dashboard.Tests.Seeding;

namespace Supervision.Dashboard.Tests.Audit;

public sealed class AuditColumnsTests(DashboardFactory factory) : IClassFixture<DashboardFactory>
{
    [Fact]
    public void OfFile_ChosenColumns_LeaveNumberAndTimeInTheFile()
    {
        var visit = Visits.To(query: "?columns=hash");

        // The rows are read only when somebody enumerates them: the heads need no database.
        Assert.Equal(["序号", "时间", "指纹"], AuditColumns.Of(visit).Narrow(AuditList.Table(visit, null!, CancellationToken.None), AuditColumns.OfFile).Heads);
    }

    [Fact]
    public async Task Page_WithAColumnOfTheAddress_ShowsItAndNoOtherAndHandsItToTheExport()
    {
        var client = await factory.SignedIn("leader");
        // An export is an entry: the log holds a line.
        await client.GetStringAsync($"/h/{SeedHall.Hall}/export/queue/csv");
        var html = await client.GetStringAsync($"/h/{SeedHall.Hall}/audit?columns=action");
        var head = html[html.IndexOf("<thead", StringComparison.Ordinal)..html.IndexOf("</thead", StringComparison.Ordinal)];

        Assert.Contains("行为", head, StringComparison.Ordinal);
        Assert.DoesNotContain("指纹", head, StringComparison.Ordinal);
        Assert.Contains("export/audit/csv?columns=action", html, StringComparison.Ordinal);
    }
}
