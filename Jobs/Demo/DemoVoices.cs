using System.Globalization;
using System.Text;

namespace Supervision.Jobs.Demo;

/// <summary>What citizens wrote and rated: the comment box and the reviews, with a few rows that must be refused.</summary>
internal static class DemoVoices
{
    private static readonly (string Text, string Expect)[] Entries =
    [
        ("社保窗口的陆知遥服务特别耐心，一次就把材料讲清楚了，表扬。", "praise"),
        ("等了一个小时，3号窗口十点多一直没有人，也没有人说明。", "attitude"),
        ("希望大厅多放几把椅子，老人站着等太累。", "environment"),
        ("户政窗口的工作人员说话很难听，让我自己看清楚了再来。", "attitude"),
        ("网上预约的时间到了还要重新排队，预约没有意义。", "efficiency"),
        ("不动产过户同一件事跑了三趟，每次都说缺新的材料，为什么不一次说完？", "quality"),
        ("公积金窗口办得很快，谢谢。", "praise"),
        ("有人暗示找他认识的中介可以快一点，请查一下。", "urgent"),
        ("卫生间没有纸，地上有水，差点滑倒。", "environment"),
        ("你们再不处理，我就天天来大厅坐着，让记者来拍。", "urgent"),
        ("医保报销的政策解释得不明白，两个窗口说法不一样。", "quality"),
        ("工号W016的同志接电话很不耐烦，说了两句就挂。", "attitude"),
        ("导服台的小姑娘帮我填表，态度好，应该评服务之星。", "praise"),
        ("税务窗口中午没人，能不能安排值班？", "efficiency"),
        ("建议把办事指南的字印大一点。", "environment"),
    ];

    private static readonly string[] Praise = ["服务热情", "办得很快", "讲解很清楚", "一次办好，不用再跑", "态度很好，谢谢"];

    private static readonly string[] Blame = ["让我跑了两趟", "问什么都不耐烦", "等太久了", "窗口没有人", "说话很冲"];

    internal static void Write(DemoInbox inbox)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var gb18030 = Encoding.GetEncoding("GB18030");
        for (var dayIndex = 0; dayIndex < inbox.Days.Count; dayIndex++)
        {
            var day = inbox.Days[dayIndex];
            // One day comes as the review platform exports it: Chinese headers, GB18030.
            var chinese = dayIndex == 9;
            inbox.Csv($"reviews/{day:yyyy-MM-dd}.csv",
                chinese ? "评价编号,评价时间,评价等级,评价渠道,工号,窗口号,事项,办件编号,评价内容,是否默认" : "review_id,rated_at,level,channel,staff_no,post_code,item,case_no,text,is_default",
                Reviews(inbox, day, dayIndex), chinese ? gb18030 : null);
            inbox.Csv($"comments/{day:yyyy-MM-dd}.csv", "entry_id,received_at,channel,text,staff_no,post_code,person,phone", Comments(day, dayIndex));
        }
    }

    private static IEnumerable<string> Reviews(DemoInbox inbox, DateOnly day, int dayIndex)
    {
        var random = new Random(inbox.Hall.Seed + 104729 + dayIndex);
        for (var n = 1; n <= inbox.Hall.ReviewsADay; n++)
        {
            var post = DemoHall.Posts[random.Next(12)];
            var staff = inbox.Hall.OnDuty(post, dayIndex);
            var level = Level(random.Next(100), staff.No);
            var automatic = random.Next(100) < 8;
            var text = automatic ? "" : level >= 4 ? random.Next(3) == 0 ? Praise[n % Praise.Length] : "" : Blame[n % Blame.Length];
            var id = $"R{day:yyyyMMdd}-{n:000}";
            if (level <= 2 && !automatic)
                inbox.Plant("review", id, "S3 三(二)9(3)", "差评：48 小时内核实");
            yield return Row(id, Clock(day, n, random), automatic ? 5 : level, n % 4 == 0 ? "短信" : "评价器", staff.No, post.Code, text, automatic);
        }
        foreach (var row in Burst(inbox, day, dayIndex).Concat(inbox.Hall == DemoHall.City ? Refused(day, dayIndex) : []))
            yield return row;
    }

    // Eight five-star ratings of one person within one minute on one terminal.
    private static IEnumerable<string> Burst(DemoInbox inbox, DateOnly day, int dayIndex)
    {
        if (dayIndex != 14 || inbox.Hall != DemoHall.City)
            yield break;
        inbox.Plant("review", $"W017 {day:yyyy-MM-dd}", "burst", "一分钟内同一终端八个五星");
        for (var n = 0; n < 8; n++)
            yield return Row($"R{day:yyyyMMdd}-B{n}", $"{day:yyyy-MM-dd}T16:20:{n * 7:00}", 5, "评价器", "W017", "A09", "", false);
    }

    // What every export contains sooner or later; each row is refused with its reason and nothing else is lost.
    private static IEnumerable<string> Refused(DateOnly day, int dayIndex) => dayIndex switch
    {
        5 => [$"R{day:yyyyMMdd}-X1,{day:yyyy-MM-dd}T10:00:00,7,短信,W001,A01,,,,0"],
        12 => [$"R{day:yyyyMMdd}-X2,{day:yyyy}-02-30T10:00:00,5,短信,W001,A01,,,,0", $"R{day:yyyyMMdd}-X3,{day:yyyy-MM-dd}T10:00:00,1,短信,W999,A01,,,,0"],
        _ => [],
    };

    private static int Level(int chance, string staffNo)
    {
        var bad = staffNo is "W006" or "W016" ? 9 : 2;
        return chance < bad ? 1 + chance % 2 : chance < bad + 6 ? 3 : chance < bad + 24 ? 4 : 5;
    }

    private static IEnumerable<string> Comments(DateOnly day, int dayIndex)
    {
        for (var n = 0; n < 3; n++)
        {
            var (text, _) = Entries[(dayIndex * 3 + n) % Entries.Length];
            yield return $"E{day:yyyyMMdd}-{n + 1},{day:yyyy-MM-dd}T{9 + n * 3:00}:{dayIndex * 2 % 60:00}:00,{(n == 0 ? "意见箱" : n == 1 ? "网站留言" : "办不成事窗口")},{DemoInbox.Field(text)},,,群众{dayIndex * 3 + n + 1},";
        }
    }

    private static string Row(string id, string at, int level, string channel, string staff, string post, string text, bool isDefault) =>
        string.Create(CultureInfo.InvariantCulture, $"{id},{at},{level},{channel},{staff},{post},,,{DemoInbox.Field(text)},{(isDefault ? 1 : 0)}");

    private static string Clock(DateOnly day, int n, Random random)
    {
        var minute = n * 7 + random.Next(0, 6);
        return $"{day:yyyy-MM-dd}T{(minute < 205 ? new TimeOnly(8, 35) : new TimeOnly(10, 10)).AddMinutes(minute):HH:mm:ss}";
    }
}
