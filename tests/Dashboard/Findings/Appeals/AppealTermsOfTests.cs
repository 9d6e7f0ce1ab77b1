using Supervision.Dashboard.Findings.Appeals;
using Supervision.Dashboard.Tests.Accounts;
using Supervision.Dashboard.Tests.Seeding;
using Supervision.Ingest.Tables;
using Supervision.Sql.Halls;
using Supervision.Sql.Operations.Batches;

namespace Supervision.Dashboard.Tests.Findings.Appeals;

public sealed class AppealTermsOfTests : IAsyncLifetime, IDisposable
{
    private static readonly DateOnly Thursday = new(2026, 3, 5);

    private readonly DashboardFactory _factory = new();

    public async Task InitializeAsync()
    {
        await _factory.InitializeAsync();
        await using var transaction = await _factory.Database.Begin();
        await new HallQueries(transaction).MergeWorkDays([Day(Thursday, false), Day(Thursday.AddDays(1), true)]);
        await transaction.Commit();
    }

    public Task DisposeAsync() => ((IAsyncLifetime)_factory).DisposeAsync();

    public void Dispose() => _factory.Dispose();

    [Fact]
    public async Task Days_AreTheHallsAndElseTheNationalOnes()
    {
        var terms = await AppealTermsOf.Hall(_factory.Database, Visits.To(), CancellationToken.None);
        Assert.Equal([false, true, false, true], Enumerable.Range(0, 2).Append(2).Append(4).Select(later => terms.IsWorkday(Thursday.AddDays(later))));
    }

    /// <summary>As on the deadline board: what two calendars disagree about is unknown, and no date is guessed from it.</summary>
    [Fact]
    public async Task Day_ThatTwoCalendarsDispute_IsUnknown()
    {
        await new BatchQueries(_factory.Database).AddQuarantine([new QuarantineRow
        {
            HallCode = SeedHall.Hall, BatchId = "b2", EntryNo = 1, Feed = "calendar", FileName = "calendar-2.csv", LineNumber = 2, ColumnName = "date", Value = "2026-03-06 0",
            ReasonCode = RowReasons.CalendarsDisagreeCode, Reason = RowReasons.CalendarsDisagree("calendar.csv", 3).Stored, State = "open", CreatedAtUtc = Visits.NowUtc,
        }]);
        var terms = await AppealTermsOf.Hall(_factory.Database, Visits.To(), CancellationToken.None);
        Assert.Null(terms.IsWorkday(Thursday.AddDays(1)));
    }

    private static WorkDayRow Day(DateOnly day, bool isWorked) => new() { HallCode = SeedHall.Hall, Day = day, IsWorkday = isWorked, BatchId = "b", LineNumber = day.Day, ContentHash = $"{day}" };
}
