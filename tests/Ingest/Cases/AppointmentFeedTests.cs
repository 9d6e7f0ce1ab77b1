using Supervision.Ingest.Tests.Tables;
using Supervision.Sql.Cases;

namespace Supervision.Ingest.Tests.Cases;

/// <summary>Appointments, which may lie ahead.</summary>
public sealed class AppointmentFeedTests
{
    private const string Header = "appointment_id,post_code,agreed_at";

    [Theory]
    [InlineData("a1,A01,2026-12-01 09:00", null)]
    [InlineData("a1,A01,2032-12-01 09:00", "future")]
    [InlineData("a1,Z99,2026-03-02 09:00", "unknown-post")]
    [InlineData("a1,,2026-03-02 09:00", "blank")]
    [InlineData("a1,A01,tomorrow", "time")]
    public void Agreed_AheadWithinFiveYears_IsTakenAndElseRefused(string row, string? code) =>
        Assert.Equal(code, Delivered.Csv("appointments", $"{Header}\n{row}\n").First?.Reason.Code);

    [Fact]
    public void LaterColumns_LeftBlank_GiveTheSameRowAsBefore()
    {
        var before = Delivered.Csv("appointments", $"{Header}\na1,A01,2026-03-02 09:00\n").Rows[0];
        var blank = Delivered.Csv("appointments", $"{Header},approved_by,refusal_reason,reported_at\na1,A01,2026-03-02 09:00,,,\n").Rows[0];
        var reported = Delivered.Csv("appointments", $"{Header},reported_at\na1,A01,2026-03-02 09:00,2026-03-02 10:00\n").Rows[0];
        Assert.Equal(before.ContentHash, blank.ContentHash);
        Assert.NotEqual(before.ContentHash, reported.ContentHash);
    }

    [Fact]
    public void Times_OfRequestAndAnswer_AreStoredInUtc()
    {
        var row = (AppointmentRow)Assert.Single(Delivered.Csv("appointments", "预约号,窗口号,约定时间,申请时间,答复时间\na1,A01,2026-03-07 09:00,2026-03-02 09:00,2026-03-03 01:00\n").Rows);
        Assert.Equal((new DateTime(2026, 3, 2, 1, 0, 0), new DateTime(2026, 3, 2, 17, 0, 0)), (row.RequestedAtUtc, row.AnsweredAtUtc));
    }
}
