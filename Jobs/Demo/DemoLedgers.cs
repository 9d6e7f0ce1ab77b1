namespace Supervision.Jobs.Demo;

/// <summary>The ledgers that the hall keeps by hand: hand-overs, help, acceptance with something missing, visits at home.</summary>
internal static class DemoLedgers
{
    internal static void Write(DemoInbox inbox) =>
        inbox.Csv("ledger/ledger.csv", "entry_id,kind,entered_at,reference,staff_no,post_code,to_staff_no,agreed_at,done_at,approved_by,result,note", Rows(inbox));

    private static IEnumerable<string> Rows(DemoInbox inbox)
    {
        DateOnly Day(int index) => inbox.Days[index];
        // The hand-over before the planted leave of A11; without it the leave itself would be a breach (S4 AB岗三).
        var (away, cover) = (Staff(inbox, "A11", 9), Staff(inbox, "A12", 9));
        yield return $"B001,handover,{Day(8):yyyy-MM-dd}T17:10:00,,{away},A11,{cover},,,窗口负责人,,年假期间由 B 岗承接在办件 3 件";
        yield return $"B002,help,{Day(3):yyyy-MM-dd}T10:20:00,,W025,,,,{Day(4):yyyy-MM-dd}T09:00:00,,已协调,帮办难题次日上报";
        inbox.Plant("ledger", "B003", "S1 导办第四条4", "帮办难题四个工作日后才上报");
        yield return $"B003,help,{Day(6):yyyy-MM-dd}T10:05:00,,W026,,,,{Day(10):yyyy-MM-dd}T16:00:00,,已协调,帮办难题";
        yield return $"B004,tolerance,{Day(5):yyyy-MM-dd}T11:00:00,K{Day(5):yyyyMMdd}-2,{Staff(inbox, "A03", 5)},A03,,{Day(5):yyyy-MM-dd}T11:02:00,{Day(5):yyyy-MM-dd}T11:10:00,,已受理,次要材料后补，书面承诺在先";
        inbox.Plant("ledger", "B005", "S3 三(二)7(2)", "容缺受理而没有书面承诺");
        yield return $"B005,tolerance,{Day(11):yyyy-MM-dd}T15:00:00,K{Day(11):yyyyMMdd}-1,{Staff(inbox, "A05", 11)},A05,,,{Day(11):yyyy-MM-dd}T15:20:00,,已受理,次要材料后补";
        yield return $"B006,home,{Day(7):yyyy-MM-dd}T09:30:00,,W027,,,{Day(9):yyyy-MM-dd}T17:00:00,{Day(9):yyyy-MM-dd}T10:00:00,,已上门办结,老人行动不便";
    }

    private static string Staff(DemoInbox inbox, string post, int dayIndex) => inbox.Hall.OnDuty(DemoHall.Posts.Single(other => other.Code == post), dayIndex).No;
}
