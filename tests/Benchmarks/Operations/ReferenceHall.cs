using System.Globalization;
using System.Text;

namespace Supervision.Benchmarks.Operations;

/// <summary>One day of a large hall as files: 60 posts, 3,000 calls with transcripts, 30,000 clips, 5,000 reviews, times a factor.</summary>
internal static class ReferenceHall
{
    internal const string Code = "reference";

    private static readonly string[] Lines =
    [
        "您好，政务服务中心窗口，请问您有什么需要？", "我想问一下养老保险怎么补缴。", "请稍等，我帮您查询一下。", "好的，谢谢。",
        "让您久等了，需要带身份证和社保卡到三号窗口办理。", "复印件可以吗？", "复印件不行，要带原件，我们这里可以免费复印。", "感谢您的来电，再见。",
    ];

    internal static void Write(string inbox, DateOnly day, int factor)
    {
        var hall = Path.Combine(inbox, Code);
        var posts = 60 * factor;
        Write(hall, "posts.csv", "post_code,name,department,cover_post_code", posts, n => $"P{n:0000},窗口{n},部门{n % 20},P{n ^ 1:0000}");
        Write(hall, "staff.csv", "staff_no,name,department,post_code", posts * 2, n => $"S{n:00000},职员{n},部门{n / 2 % 20},P{n / 2:0000}");
        Write(hall, "roster.csv", "staff_no,post_code,date,start,end", posts, n => $"S{n * 2:00000},P{n:0000},{day:yyyy-MM-dd},08:30,17:30");
        Write(hall, "calendar.csv", "date,is_workday,hours", 1, _ => $"{day:yyyy-MM-dd},1,08:30-12:00;13:30-17:30");
        Write(hall, $"video/{day:yyyy-MM-dd}.csv", "camera,post_code,start,end,kind,persons", 30_000 * factor, n => Clip(day, n, posts));
        Write(hall, $"reviews/{day:yyyy-MM-dd}.csv", "review_id,rated_at,level,channel,staff_no,text", 5_000 * factor, n =>
            $"R{n:0000000},{day:yyyy-MM-dd}T{9 + n % 8:00}:{n % 60:00}:{n / 60 % 60:00},{(n % 50 == 0 ? 1 : 5 - n % 3)},评价器,S{n % posts * 2:00000},{(n % 7 == 0 ? "服务热情" : "")}");
        Write(hall, $"calls/{day:yyyy-MM-dd}.csv", "call_id,started_at,staff_no,direction,ring_seconds,talk_seconds,hangup_side", 3_000 * factor, n =>
            $"C{n:0000000},{day:yyyy-MM-dd}T{9 + n % 8:00}:{n % 60:00}:00,S{n % posts * 2:00000},in,{2 + n % 9},60,citizen");
        var transcripts = Directory.CreateDirectory(Path.Combine(hall, "calls", "transcripts")).FullName;
        for (var n = 0; n < 3_000 * factor; n++)
            File.WriteAllText(Path.Combine(transcripts, $"C{n:0000000}.json"), Transcript(n));
    }

    // 500 rows a post and day: present for 60 seconds, then for a few seconds nobody.
    private static string Clip(DateOnly day, int n, int posts)
    {
        var start = day.ToDateTime(new TimeOnly(8, 30)).AddSeconds(n / posts * 64.8);
        return string.Create(CultureInfo.InvariantCulture, $"CAM{n % posts:0000},P{n % posts:0000},{start:yyyy-MM-ddTHH:mm:ss},{start.AddSeconds(60):yyyy-MM-ddTHH:mm:ss},present,1");
    }

    private static string Transcript(int n)
    {
        var text = new StringBuilder("{\"language\":\"zh\",\"duration\":60.5,\"segments\":[");
        for (var turn = 0; turn < 14; turn++)
            text.Append(CultureInfo.InvariantCulture, $"{(turn == 0 ? "" : ",")}{{\"id\":{turn},\"start\":{turn * 4},\"end\":{turn * 4 + 3.5},\"text\":\"{(n % 40 == 3 && turn == 4 ? "不清楚，你去问别人。" : Lines[(turn + n) % 2 + turn / 2 * 2 % 8])}\",\"speaker\":\"{(turn % 2 == 0 ? "staff" : "citizen")}\"}}");
        return text.Append("]}").ToString();
    }

    private static void Write(string hall, string path, string header, int rows, Func<int, string> row)
    {
        var full = Path.Combine(hall, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        using var file = new StreamWriter(full, append: false, new UTF8Encoding(false));
        file.WriteLine(header);
        for (var n = 0; n < rows; n++)
            file.WriteLine(row(n));
    }
}
