namespace Supervision.Jobs.Demo;

/// <summary>Cases, appointments, queue tickets and inspections.</summary>
internal static class DemoCases
{
    private static readonly string[] Items = ["社会保险登记", "不动产转移登记", "居住证办理", "营业执照变更", "契税申报", "住院费用报销", "公积金提取"];

    private static readonly (int DayIndex, string Clause, string Staff, string Outcome, string Note)[] Inspections =
    [
        (1, "S1 一.2", "W003", "合格", ""), (3, "S1 一.3", "W005", "不合格", "未佩戴工牌"), (6, "S4 卫生二", "W011", "合格", ""),
        (8, "S1 五.6", "W014", "不合格", "台面有私人物品"), (11, "S3 三(一)4(3)", "W016", "不合格", "工作时间浏览购物网站"),
        (15, "S4 安全五", "W019", "合格", ""), (19, "S1 二.2", "W021", "合格", ""),
    ];

    internal static void Write(DemoInbox inbox)
    {
        inbox.Csv("cases/cases.csv", "case_no,item,accepted_at,promised_days,statutory_days,day_unit,completed_at,delivered_at,supplemented_at,extended_at,extension_days,extension_notified_at,superior_days,staff_no,post_code",
            inbox.Days.SelectMany((day, dayIndex) => Cases(inbox, day, dayIndex)));
        inbox.Csv("appointments/appointments.csv", "appointment_id,post_code,staff_no,requested_at,answered_at,agreed_at,outcome",
            inbox.Days.SelectMany((day, dayIndex) => Appointments(inbox, day, dayIndex).Concat(DemoWaiting.Appointments(inbox, dayIndex))));
        for (var dayIndex = 0; dayIndex < inbox.Days.Count; dayIndex++)
            inbox.Csv($"tickets/{inbox.Days[dayIndex]:yyyy-MM-dd}.csv", "ticket_id,taken_at,post_code,called_at,served_at,priority", Tickets(inbox, dayIndex));
        inbox.Csv("inspections/inspections.csv", "inspection_id,inspected_at,clause,staff_no,post_code,result,inspector,note", Inspections.Where(inspection => inspection.DayIndex < inbox.Days.Count).Select((inspection, index) =>
            $"I{index + 1:000},{inbox.Days[inspection.DayIndex]:yyyy-MM-dd}T09:20:00,{inspection.Clause},{inspection.Staff},,{inspection.Outcome},督查一组,{inspection.Note}"));
    }

    private static IEnumerable<string> Cases(DemoInbox inbox, DateOnly day, int dayIndex)
    {
        for (var n = 0; n < 6; n++)
        {
            var post = DemoHall.Posts[(dayIndex + n * 2) % 12];
            var number = $"K{day:yyyyMMdd}-{n + 1}";
            var late = (dayIndex, n) is (3, 2) or (7, 4) or (10, 1);
            var excused = (dayIndex, n) is (4, 3);
            // Promised: five working days. The late ones take nine; the excused one waited four days for the authority above.
            var took = late ? 9 : excused ? 8 : 1 + (n + dayIndex) % 4;
            var done = dayIndex + took < inbox.Days.Count ? $"{inbox.Days[dayIndex + took]:yyyy-MM-dd}T15:00:00" : "";
            if (late)
                inbox.Plant("case", number, "S1 限时第五条1", "超过承诺时限办结");
            if (excused)
                inbox.Plant("case", number, "none", "陷阱：上级批准时间不计入");
            yield return $"{number},{Items[(dayIndex + n) % Items.Length]},{day:yyyy-MM-dd}T{9 + n:00}:10:00,5,20,working,{done},{done},,,,,{(excused ? "4" : "")},{inbox.Hall.OnDuty(post, dayIndex).No},{post.Code}";
        }
    }

    private static IEnumerable<string> Appointments(DemoInbox inbox, DateOnly day, int dayIndex)
    {
        if (dayIndex < 2)
            yield break;
        var asked = inbox.Days[dayIndex - 2];
        var slow = dayIndex is 9;
        var number = $"P{day:yyyyMMdd}";
        if (slow)
            inbox.Plant("appointment", number, "S4 预约四.2", "没有在本工作日内答复");
        var post = DemoHall.Posts[dayIndex % 12];
        yield return $"{number},{post.Code},{inbox.Hall.OnDuty(post, dayIndex).No},{asked:yyyy-MM-dd}T10:00:00,{(slow ? inbox.Days[dayIndex - 1] : asked):yyyy-MM-dd}T15:30:00,{day:yyyy-MM-dd}T14:30:00,served";
    }

    private static IEnumerable<string> Tickets(DemoInbox inbox, int dayIndex)
    {
        var day = inbox.Days[dayIndex];
        var random = new Random(inbox.Hall.Seed + 15485863 + dayIndex);
        for (var n = 1; n <= 48; n++)
        {
            var minute = n <= 24 ? n * 8 : n * 8 + 100;
            var taken = day.ToDateTime(new TimeOnly(8, 30)).AddMinutes(minute);
            var called = taken.AddMinutes(random.Next(1, 14));
            yield return $"T{n:000},{taken:yyyy-MM-ddTHH:mm:ss},{DemoHall.Posts[random.Next(12)].Code},{called:yyyy-MM-ddTHH:mm:ss},{called.AddMinutes(random.Next(4, 18)):yyyy-MM-ddTHH:mm:ss},{(n % 16 == 0 ? "老年人" : "")}";
        }
        foreach (var plant in DemoVideo.Empty(dayIndex))
        {
            var taken = day.ToDateTime(plant.Start).AddMinutes(4);
            yield return $"T9{plant.Post[1..]},{taken:yyyy-MM-ddTHH:mm:ss},{plant.Post},{day.ToDateTime(plant.End).AddMinutes(1):yyyy-MM-ddTHH:mm:ss},{day.ToDateTime(plant.End).AddMinutes(9):yyyy-MM-ddTHH:mm:ss},";
        }
    }
}
