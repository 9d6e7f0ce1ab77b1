using System.Globalization;
using System.Text;

namespace Supervision.Ingest.Tests.Inbox;

/// <summary>One good file of each feed.</summary>
internal static class Deliveries
{
    internal static readonly IReadOnlyDictionary<string, string> Files = new Dictionary<string, string>
    {
        ["roster.csv"] = "staff_no,post_code,date,start,end\nS1,A01,2026-03-02,09:00,17:00\n",
        ["leave.csv"] = "staff_no,start,end,kind,approved_by\nS1,2026-03-03,2026-03-03,annual,赵处\n",
        ["calendar.csv"] = "date,is_workday,hours\n2026-03-02,1,08:30-12:00;13:30-17:30\n",
        ["calls/c.csv"] = "call_id,started_at,staff_no,direction,caller,ring_seconds,talk_seconds,hangup_side,missed,recording\nc1,2026-03-02 09:00:00,S1,in,13800000000,3,62.5,citizen,0,c1.wav\n",
        ["video/v.csv"] = "camera,post_code,start,end,kind,persons,staff_no,file,confidence\nC1,A01,2026-03-02 09:00,2026-03-02 09:30,present,1,S1,rtsp://x/1,0.9\n",
        ["comments/m.csv"] = "entry_id,received_at,channel,text,staff_no,post_code,person,phone\nm1,2026-03-02 09:00,意见箱,谢谢,S1,A01,某某,13900000000\n",
        ["reviews/r.csv"] = "review_id,rated_at,level,channel,staff_no,post_code,item,case_no,text,is_default\nr1,2026-03-02 09:00,5,窗口,S1,A01,不动产登记,B1,很好,0\n",
        ["cases/b.csv"] = "case_no,item,accepted_at,promised_days,day_unit,completed_at\nB1,不动产登记,2026-03-02 09:00,5,working,2026-03-04 10:00\n",
        ["appointments/a.csv"] = "appointment_id,post_code,agreed_at,outcome\na1,A01,2026-05-02 09:00,到场\n",
        ["tickets/t.csv"] = "ticket_id,taken_at,post_code,called_at\nT1,2026-03-02 09:00,A01,2026-03-02 09:05\n",
        ["inspections/i.csv"] = "inspection_id,inspected_at,clause,post_code,result\ni1,2026-03-02 09:00,S1 二.6,A01,空岗\n",
    };

    internal static readonly IReadOnlyList<string> Tables =
        ["Shift", "StaffLeave", "WorkDay", "Call", "Clip", "Comment", "Review", "CaseFile", "Appointment", "Ticket", "Inspection"];

    internal static void WriteAll(TestInbox inbox)
    {
        foreach (var (path, text) in Files)
            inbox.Write(path, text);
    }

    /// <summary>Reviews with repeats, corrections, refusals and ignorable rows among them.</summary>
    internal static string ManyReviews(int rows)
    {
        var text = new StringBuilder("review_id,rated_at,level,staff_no,text\n");
        for (var i = 0; i < rows; i++)
        {
            var staff = i % 7 == 3 ? "S9" : "S1";
            text.Append(CultureInfo.InvariantCulture, $"m{i % 31},2026-03-{i % 28 + 1:00} 10:00,{(i % 11 == 5 ? 7 : i % 5 + 1)},{staff},第{i}条\n");
        }
        return text.ToString();
    }
}
