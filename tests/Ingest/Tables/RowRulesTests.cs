using Supervision.Sql.Calls;
using Supervision.Sql.Comments;
using Supervision.Sql.Halls;
using Supervision.Sql.Reviews;
using Supervision.Sql.Video;

namespace Supervision.Ingest.Tests.Tables;

/// <summary>input.md 5–7 and presence.md 14, 20, 22, each in CSV and in XLSX.</summary>
public class RowRulesTests
{
    [Theory]
    [InlineData("５", 5)]
    [InlineData(" 4 ", 4)]
    [InlineData("基本满意", 3)]
    [InlineData("不\u200B满意", 2)]
    [InlineData("非常不满意", 1)]
    [InlineData("7", null)]
    [InlineData("0", null)]
    [InlineData("5.0", null)]
    [InlineData("05", null)]
    [InlineData("满意吗", null)]
    [InlineData("", null)]
    public void Level_OneToFiveOrTheFiveWords_ElseRefusesTheRow(string level, int? expected) =>
        Each("reviews", ["review_id", "rated_at", "level"], ["r1", "2026-03-02 09:00", level], read =>
        {
            Assert.Equal(expected, read.Rows.Cast<ReviewRow>().FirstOrDefault()?.Level);
            if (expected is null)
                Assert.Equal((level.Trim().Length == 0 ? "blank" : "level", "level"), (read.Single.Reason.Code, read.Single.Column));
        });

    [Theory]
    [InlineData("S1", "S1")]
    [InlineData("Ｓ１", "S1")]
    [InlineData(" S\u200B1\uFEFF ", "S1")]
    [InlineData("01001", "01001")]
    [InlineData("1001", null)]
    [InlineData("s1", null)]
    [InlineData("Ѕ1", null)]
    [InlineData("S9", null)]
    public void StaffNo_ComparedAfterNfkc_NothingElseIsFolded(string staffNo, string? expected) =>
        Each("calls", ["call_id", "started_at", "staff_no"], ["c1", "2026-03-02 09:00", staffNo], read =>
        {
            Assert.Equal(expected, read.Rows.Cast<CallRow>().FirstOrDefault()?.StaffNo);
            if (expected is null)
                Assert.Equal(("unknown-staff", "staff_no", 2L), (read.Single.Reason.Code, read.Single.Column, read.Single.Line));
        });

    [Fact]
    public void PostCode_WithACyrillicLetter_IsAnotherPost() =>
        Each("video", ["camera", "post_code", "start", "end", "kind"], ["C1", "Р1", "2026-03-02 09:00", "2026-03-02 09:10", "在岗"], read =>
            Assert.Equal(("unknown-post", "Р1"), (read.Single.Reason.Code, read.Single.Value)));

    [Theory]
    [InlineData("=cmd|'/c calc'!A1")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("  blanks kept  ")]
    [InlineData("零宽\u200B也保留　全角ＡＢＣ")]
    [InlineData("-1+2")]
    public void FreeText_OfAnyKind_IsNeverChanged(string text) =>
        Each("comments", ["entry_id", "received_at", "channel", "text"], ["m1", "2026-03-02 09:00", "箱", text], read =>
            Assert.Equal(text, ((CommentRow)Assert.Single(read.Rows)).Body));

    [Theory]
    [InlineData("62.5", 62.5)]
    [InlineData("0", 0.0)]
    [InlineData("６２", 62.0)]
    [InlineData("-1", null)]
    [InlineData("1e3", null)]
    [InlineData("NaN", null)]
    [InlineData("∞", null)]
    [InlineData("1,5", null)]
    [InlineData("+5", null)]
    [InlineData(".5", null)]
    [InlineData("1.", null)]
    [InlineData("0x10", null)]
    public void Number_PlainDecimal_ElseRefusesTheRow(string number, double? expected) =>
        Each("calls", ["call_id", "started_at", "staff_no", "talk_seconds"], ["c1", "2026-03-02 09:00", "S1", number], read =>
        {
            Assert.Equal(expected, read.Rows.Cast<CallRow>().FirstOrDefault()?.TalkSeconds);
            Assert.Equal(expected is null ? "number" : null, read.First?.Reason.Code);
        });

    [Fact]
    public void Number_BeyondEveryFiniteOne_RefusesTheRow() =>
        Each("calls", ["call_id", "started_at", "staff_no", "talk_seconds"], ["c1", "2026-03-02 09:00", "S1", new string('9', 400)], read =>
            Assert.Equal("number", read.Single.Reason.Code));

    [Theory]
    [InlineData("2026-03-02T09:05:00", "2026-03-02 01:05:00.000")]
    [InlineData("2026-03-02 09:05", "2026-03-02 01:05:00.000")]
    [InlineData("2026/3/2 9:05:00", "2026-03-02 01:05:00.000")]
    [InlineData("2026-03-02T09:05:00.000", "2026-03-02 01:05:00.000")]
    [InlineData("2026-03-02 09:05:00.1239", "2026-03-02 01:05:00.123")]
    [InlineData("2026-03-02T09:05:00Z", "2026-03-02 09:05:00.000")]
    [InlineData("2026-03-02T09:05:00+08:00", "2026-03-02 01:05:00.000")]
    [InlineData("2026-03-02 09:05:00 -0530", "2026-03-02 14:35:00.000")]
    [InlineData("2026年3月2日 9时05分", "2026-03-02 01:05:00.000")]
    [InlineData("2026年3月2日9:05", "2026-03-02 01:05:00.000")]
    [InlineData("２０２６－０３－０２　０９：０５", "2026-03-02 01:05:00.000")]
    [InlineData("20260302090500", "2026-03-02 01:05:00.000")]
    [InlineData("2026.3.2 9:05", "2026-03-02 01:05:00.000")]
    [InlineData("2026-03-02", "2026-03-01 16:00:00.000")]
    [InlineData("2026-02-29 09:05", null)]
    [InlineData("2026-13-02 09:05", null)]
    [InlineData("2026-03-02 25:00", null)]
    [InlineData("2026-03-02 09:60", null)]
    [InlineData("2026-03-02 09:05:61", null)]
    [InlineData("2026-03-02 09:05 +15:00", null)]
    [InlineData("2026-03-02 09:05 PM", null)]
    [InlineData("03/02/2026", null)]
    [InlineData("yesterday", null)]
    public void Instant_InEverySpelling_IsHallTimeUnlessItSaysOtherwise(string text, string? expected) =>
        Each("calls", ["call_id", "started_at", "staff_no"], ["c1", text, "S1"], read =>
        {
            Assert.Equal(expected, read.Rows.Cast<CallRow>().FirstOrDefault()?.StartedAtUtc.ToString("yyyy-MM-dd HH:mm:ss.fff"));
            Assert.Equal(expected is null ? "time" : null, read.First?.Reason.Code);
        });

    [Theory]
    [InlineData("1999-12-31 23:59:59", "too-early")]
    [InlineData("2000-01-01 00:00:00", null)]
    [InlineData("2026-04-02 08:00:00", null)]
    [InlineData("2026-04-02 08:00:01", "future")]
    public void Evidence_OutsideItsTime_RefusesTheRow(string time, string? code) =>
        Each("calls", ["call_id", "started_at", "staff_no"], ["c1", time, "S1"], read =>
            Assert.Equal(code, read.First?.Reason.Code));

    [Theory]
    [InlineData("appointments", "appointment_id,post_code,agreed_at", "a1,A01,2031-03-31 09:00", null)]
    [InlineData("appointments", "appointment_id,post_code,agreed_at", "a1,A01,2031-04-02 09:00", "future")]
    [InlineData("roster", "staff_no,post_code,date,start,end", "S1,A01,2031-04-01,09:00,10:00", null)]
    [InlineData("roster", "staff_no,post_code,date,start,end", "S1,A01,2031-04-03,09:00,10:00", "future")]
    [InlineData("leave", "staff_no,start,end,kind", "S1,2030-01-01,2030-01-02,sick", null)]
    [InlineData("leave", "staff_no,start,end,kind", "S1,2031-04-03,2031-04-04,sick", "future")]
    [InlineData("calendar", "date,is_workday", "2031-04-01,1", null)]
    [InlineData("calendar", "date,is_workday", "2031-04-03,1", "future")]
    [InlineData("staff", "staff_no,name,department,valid_from,valid_to", "S1,王,社保,1985-07-01,2031-04-01", null)]
    [InlineData("staff", "staff_no,name,department,valid_from,valid_to", "S1,王,社保,1985-07-01,2031-04-03", "future")]
    public void Plan_UpToFiveYearsAhead_IsAccepted(string feed, string header, string row, string? code) =>
        Each(feed, header.Split(','), row.Split(','), read => Assert.Equal(code, read.First?.Reason.Code));

    [Theory]
    [InlineData("2026-03-02 09:00", "2026-03-02 09:10", 1, 0, null)]
    [InlineData("2026-03-02 09:00", "2026-03-02 09:00", 0, 1, null)]
    [InlineData("2026-03-02 09:00", "2026-03-02 08:59", 0, 0, "end-before-start")]
    [InlineData("2026-03-01 00:00", "2026-04-01 00:00", 1, 0, null)]
    [InlineData("2026-03-01 00:00", "2026-04-01 00:01", 0, 0, "clip-too-long")]
    public void Clip_EndAgainstStart_IsCheckedAndNoLengthIgnored(string start, string end, int rows, int ignored, string? code) =>
        Each("video", ["camera", "post_code", "start", "end", "kind"], ["C1", "A01", start, end, "absent"], read =>
            Assert.Equal((rows, ignored, code), (read.Rows.Count, read.Ignored, read.First?.Reason.Code)));

    [Theory]
    [InlineData("c1.wav", "c1.wav")]
    [InlineData("..", "..")]
    [InlineData("a&b;rm -rf.wav", "a&b;rm -rf.wav")]
    [InlineData("../c1.wav", null)]
    [InlineData("a\\b.wav", null)]
    [InlineData("a\tb.wav", null)]
    public void Recording_PlainFileName_ElseRefusesTheRow(string name, string? expected) =>
        Each("calls", ["call_id", "started_at", "staff_no", "recording"], ["c1", "2026-03-02 09:00", "S1", name], read =>
        {
            Assert.Equal(expected, read.Rows.Cast<CallRow>().FirstOrDefault()?.Recording);
            Assert.Equal(expected is null ? "file-name" : null, read.First?.Reason.Code);
        });

    [Theory]
    [InlineData("在岗", "present")]
    [InlineData("无人", "absent")]
    [InlineData("暂时离开", "sign")]
    [InlineData("离线", "offline")]
    [InlineData("Present", "present")]
    [InlineData("idle", null)]
    public void ClipKind_InBothLanguages_ElseRefusesTheRow(string kind, string? expected) =>
        Each("video", ["摄像头", "窗口号", "开始时间", "结束时间", "状态", "人数", "文件", "置信度"], ["C1", "A01", "2026-03-02 09:00", "2026-03-02 09:10", kind, "1", "/etc/passwd", "0.9"], read =>
        {
            Assert.Equal(expected, read.Rows.Cast<ClipRow>().FirstOrDefault()?.Kind);
            Assert.Equal(expected is null ? ("word", "状态") : default, (read.First?.Reason.Code!, read.First?.Column!));
        });

    [Theory]
    [InlineData("2026-03-03", "2026-03-04", "2026-03-02 16:00", "2026-03-04 16:00")]
    [InlineData("2026-03-03 09:00", "2026-03-03 11:00", "2026-03-03 01:00", "2026-03-03 03:00")]
    public void Leave_BareDates_RunToTheEndOfTheLastDay(string start, string end, string startUtc, string endUtc) =>
        Each("leave", ["工号", "开始时间", "结束时间", "请假类型", "批准人"], ["S1", start, end, "年假", "赵处"], read =>
        {
            var leave = (StaffLeaveRow)Assert.Single(read.Rows);
            Assert.Equal((startUtc, endUtc, "annual"), (leave.StartsAtUtc.ToString("yyyy-MM-dd HH:mm"), leave.EndsAtUtc.ToString("yyyy-MM-dd HH:mm"), leave.Kind));
        });

    [Theory]
    [InlineData("9:00", "17:30", "2026-03-02 01:00", "2026-03-02 09:30", 0)]
    [InlineData("22:00", "06:00:00", "2026-03-02 14:00", "2026-03-02 22:00", 0)]
    [InlineData("17:00", "24:00", "2026-03-02 09:00", "2026-03-02 16:00", 0)]
    [InlineData("2026-03-02 22:00", "2026-03-03 06:00", "2026-03-02 14:00", "2026-03-02 22:00", 0)]
    [InlineData("09:00", "9:00", null, null, 1)]
    public void Shift_AcrossMidnight_BelongsToTheDateOfItsRow(string start, string end, string? startUtc, string? endUtc, int ignored) =>
        Each("roster", ["工号", "窗口号", "日期", "开始时间", "结束时间"], ["S1", "A01", "2026/3/2", start, end], read =>
        {
            var shift = read.Rows.Cast<ShiftRow>().FirstOrDefault();
            Assert.Equal((startUtc, endUtc, ignored), (shift?.StartsAtUtc.ToString("yyyy-MM-dd HH:mm"), shift?.EndsAtUtc.ToString("yyyy-MM-dd HH:mm"), read.Ignored));
            if (shift is not null)
                Assert.Equal(new DateOnly(2026, 3, 2), shift.Day);
        });

    [Theory]
    [InlineData("1", true)]
    [InlineData("否", false)]
    [InlineData("TRUE", true)]
    [InlineData("maybe", null)]
    public void Workday_InEverySpelling_ElseRefusesTheRow(string truth, bool? expected) =>
        Each("calendar", ["日期", "是否工作日"], ["2026-03-02", truth], read =>
            Assert.Equal(expected, read.Rows.Cast<WorkDayRow>().FirstOrDefault()?.IsWorkday));

    [Theory]
    [InlineData("8:30-12:00；13:30-17:30", "08:30-12:00;13:30-17:30")]
    [InlineData("13:30-17:30;08:30-12:00", "08:30-12:00;13:30-17:30")]
    [InlineData("08:30-25:00", null)]
    [InlineData("12:00-08:30", null)]
    [InlineData("all day", null)]
    public void Hours_OfADate_AreCheckedAndSpeltInOneWay(string hours, string? expected) =>
        Each("calendar", ["date", "is_workday", "hours"], ["2026-03-02", "1", hours], read =>
        {
            Assert.Equal(expected, read.Rows.Cast<WorkDayRow>().FirstOrDefault()?.Hours);
            Assert.Equal(expected is null ? "hours" : null, read.First?.Reason.Code);
        });

    [Fact]
    public void Inspection_WithoutStaffAndPost_RefusesTheRow() =>
        Each("inspections", ["inspection_id", "inspected_at", "clause", "result"], ["i1", "2026-03-02 09:00", "S1 二.6", "空岗"], read =>
            Assert.Equal("staff-or-post", read.Single.Reason.Code));

    [Fact]
    public void LocalTime_SkippedByDaylightSaving_RefusesTheRowAndATwofoldOneIsTheFirst()
    {
        var read = Delivered.Bytes("calls", "call_id,started_at,staff_no\nc1,2025-03-30 02:30,S1\nc2,2025-10-26 02:30,S1\nc3,2025-03-30 02:30+01:00,S1\n"u8.ToArray(), "Europe/Berlin");

        Assert.Equal(("local-time", 2L), (read.Single.Reason.Code, read.Single.Line));
        Assert.Equal(["2025-10-26 00:30", "2025-03-30 01:30"], read.Rows.Cast<CallRow>().Select(call => call.StartedAtUtc.ToString("yyyy-MM-dd HH:mm")));
    }

    [Fact]
    public void EqualContent_InOtherSpellings_HasTheSameHash()
    {
        var read = Delivered.Csv("reviews", "review_id,rated_at,level,is_default\nr1,2026-03-02 09:00,5,0\n r1 ,2026-03-02T01:00:00Z,非常满意,\nr1,2026-03-02 09:00,5,1\n");

        Assert.Equal(read.Rows[0].ContentHash, read.Rows[1].ContentHash);
        Assert.NotEqual(read.Rows[0].ContentHash, read.Rows[2].ContentHash);
    }

    /// <summary>The same row as CSV and as spreadsheet.</summary>
    private static void Each(string feed, string[] header, string[] row, Action<Delivered> check)
    {
        check(Delivered.Csv(feed, $"{Line(header)}\n{Line(row)}\n"));
        check(Delivered.Bytes(feed, SheetFile.OfCsv(header, row)));
    }

    private static string Line(string[] fields) => string.Join(',', fields.Select(field => $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\""));
}
