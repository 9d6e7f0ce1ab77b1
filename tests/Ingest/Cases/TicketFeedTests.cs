using Supervision.Ingest.Cases;
using Supervision.Ingest.Tests.Tables;
using Supervision.Sql.Cases;

namespace Supervision.Ingest.Tests.Cases;

/// <summary>Queue tickets, whose numbers restart every day.</summary>
public sealed class TicketFeedTests
{
    private const string Header = "ticket_id,taken_at,post_code,called_at\n";

    [Fact]
    public void Key_OfTheSameNumberOnTwoHallDays_Differs()
    {
        // 23:30 and 00:30 in the hall lie on one day in UTC.
        var rows = Delivered.Csv("tickets", $"{Header}A1,2026-03-02 23:30,,\nA1,2026-03-03 00:30,,\n").Rows.Cast<TicketRow>().ToList();
        Assert.Equal([new(2026, 3, 2), new(2026, 3, 3)], rows.Select(row => row.Day));
        Assert.NotEqual(new TicketFeed().KeyOf(rows[0]), new TicketFeed().KeyOf(rows[1]));
    }

    [Theory]
    [InlineData("A1,2026-03-02 09:00,A01,2026-03-02 09:00", null)] // called at once
    [InlineData("A1,2026-03-02 09:00,A01,2026-03-02 08:59", "end-before-start")]
    [InlineData("A1,2026-03-02 09:00,Z99,", "unknown-post")]
    [InlineData("A1,,A01,", "blank")]
    [InlineData("A1,2026-04-03 09:00,A01,", "future")]
    public void Row_ThatCannotBe_IsRefusedWithItsReason(string row, string? code) =>
        Assert.Equal(code, Delivered.Csv("tickets", $"{Header}{row}\n").First?.Reason.Code);

    [Fact]
    public void Ticket_NeverCalled_IsTakenWithoutTimes()
    {
        var row = (TicketRow)Assert.Single(Delivered.Csv("tickets", "票号,取号时间,叫号时间,优先级\n 7 ,2026-03-02 09:00,, 老年人 \n").Rows);
        Assert.Equal(("7", null, null, "老年人"), (row.TicketId, row.CalledAtUtc, row.PostCode, row.Priority));
    }
}
