using Supervision.Jobs.Deadlines;

namespace Supervision.Jobs.Tests.Rulebook.Systems;

internal static partial class SystemExamples
{
    private const string Talk = "in,,2,20,citizen,0";

    private static void Calls()
    {
        Say(1, "S0", "s0-6.1.4", ["您好。", "民这个证怎么办？", "不归我管。"], ["您好。", "民他们说不归我管，那归谁管？", "归我们管，您请讲。"], ["您好。", "民这个证怎么办？", "这个不归我管。", "+您到三号窗口办理，我帮您联系。"]);
        Say(2, "S4", "s4-first-3.7-name", ["您好。", "民请问您贵姓？", "没必要告诉你。"], ["您好。", "民这个证怎么办？", "请带身份证来。"], ["您好。", "民请问您贵姓？", "-没必要告诉你。", "+我姓周，工号一零零一。"]);
        Say(5, "S4", "s4-ab-4", ["您好。", "民我来办证。", "经办人不在，你明天再来。"], ["您好。", "民经办人不在，我明天再来行吗？", "不用，我现在给您办。"], ["您好。", "民我来办证。", "经办人不在，你明天再来。", "+请稍等，我帮您联系其他同事办理，稍后给您回电话。"]);
        Say(23, "S3", "s3-3.2.5", ["您好。", "民这样能办吗？", "办不了。"], ["您好。", "民这样行不行？", "您看这样行不行，我先给您登记。"], ["您好。", "民这样能办吗？", "办不了。", "+民为什么？", "+因为还缺身份证复印件，您补齐后到三号窗口办理。"]);
        Say(31, "S3", "s3-3.1.4-2", ["您好。", "民能快点吗？", "急什么，没看我正忙着吗！"], ["您好。", "民急什么，没看我正忙着吗！", "不急，您慢慢来。"], ["您好。", "民能快点吗？", "-急什么，没看我正忙着吗！", "+我刚才说“急什么，没看我正忙着吗”，是我不对。"]);
        Say(32, "S1", "s1-4.2-10", ["您好。", "民这里填什么？", "你看不懂汉字吗！"], ["您好。", "民你看不懂汉字吗！", "对不起，我再看一下。"], ["您好。", "民刚才那人怎么说的？", "-你看不懂汉字吗！", "+他不该说“你看不懂汉字吗”，我替他道歉。"]);
        Inbox.Call("c7breach", 11, "in,,2,20,staff,0", "您好，政务服务中心综合窗口，请问您有什么需要？", "民我问个事。", "感谢您的来电，再见。");
        Inbox.Call("c7trap", 11, "in,,2,20,citizen,0", "您好，政务服务中心综合窗口，请问您有什么需要？", "民我问个事。", "感谢您的来电，再见。");
        // The telephone system did not note who hung up: nothing is proven.
        Inbox.Call("c7excuse", 11, "in,,2,20,,0", "in,,2,20,staff,0", ["您好，政务服务中心综合窗口，请问您有什么需要？", "民我问个事。", "感谢您的来电，再见。"]);
        Each(7, "S2", "call", "s2-A.3.3-hangup", way => "c7" + way);
    }

    private static void Say(int no, string hall, string rule, params string[][] talks)
    {
        foreach (var (way, sentences) in Ways.Zip(talks))
            Inbox.Call($"c{no}{way}", 4, Talk, sentences);
        Each(no, hall, "call", rule, way => $"c{no}{way}");
    }

    private static void Presence()
    {
        foreach (var (no, hall, rule) in new[] { (33, "S1", "S1.presence.empty"), (10, "S4", "S4.presence.empty") })
        {
            Inbox.Post($"P{no}breach");
            Inbox.Post($"P{no}trap", "offline");
            Inbox.Post($"P{no}excuse");
            Inbox.Excusing("leave.csv", $"WP{no}excuse,2026-03-05 09:00,2026-03-05 10:00,official,赵处");
            Each(no, hall, "absence", rule, way => $"P{no}{way}");
        }
        // Extended hours (S3 二(三)2(4)): the hall's calendar says whether half past five belongs to them.
        foreach (var (way, day, hours) in new[] { ("breach", "2026-03-12", "09:00-18:30"), ("trap", "2026-03-13", "09:00-17:30"), ("excuse", "2026-03-16", "09:00-18:30") })
        {
            Inbox.Staff($"W14{way}");
            Inbox.Add("posts.csv", $"P14{way},P14{way},综合窗口,,1,5");
            Inbox.Add("calendar.csv", $"{day},1,{hours}");
            Inbox.Add("roster.csv", $"W14{way},P14{way},{day},17:30,18:30");
            Inbox.Clip($"P14{way}", day, "17:30", "18:30", "absent");
        }
        Inbox.Excusing("leave.csv", "W14excuse,2026-03-16 17:00,2026-03-16 19:00,annual,赵处");
        Each(14, "S3", "absence", "S3.presence.empty", way => $"P14{way}");
    }

    private static void Voices()
    {
        foreach (var (way, level, isDefault) in new[] { ("breach", "不满意", "0"), ("trap", "基本满意", "0"), ("excuse", "非常不满意", "1") })
            Inbox.Excusing("reviews/reviews.csv", $"r19{way},2026-03-20 09:00,{level},W00,{isDefault},,", $"r19{way},2026-03-20 09:00,{level},W00,0,,");
        Each(19, "S3", "review", "S3.review.bad", way => "r19" + way);
        foreach (var (way, done) in new[] { ("breach", "2026-03-19 09:00"), ("trap", "2026-03-17 17:00"), ("excuse", "2026-03-25 09:00") })
        {
            Inbox.Add("reviews/reviews.csv", $"r20{way},2026-03-02 09:00,1,W00,0,,");
            Step("S3", "review", "r20" + way, StepWords.Verified, "2026-03-03 09:00");
            Step("S3", "review", "r20" + way, StepWords.Rectified, done);
        }
        Step("S3", "review", "r20excuse", StepWords.Mistaken, "2026-03-03 10:00", excuses: true);
        Each(20, "S3", "ledger", "S3.review.rectify", way => "review/r20" + way);
        foreach (var (way, at) in new[] { ("breach", "2026-03-10 09:00"), ("trap", "2026-03-09 17:00"), ("excuse", "2026-03-12 09:00") })
        {
            Comment(4, way, "我想了解一下办理进度");
            Step("S0", "comment", "m4" + way, StepWords.Replied, at);
            Comment(21, way, "建议增加座椅");
            Step("S0", "comment", "m21" + way, StepWords.Replied, "2026-03-08 09:00");
            Step("S0", "comment", "m21" + way, StepWords.Opinion, way == "trap" ? "2026-03-04 09:00" : "2026-03-06 09:00");
        }
        Excuse("S0", "comment", "m4excuse");
        Excuse("S0", "comment", "m21excuse");
        Each(4, "S0", "ledger", "S0.comment.reply", way => "comment/m4" + way);
        Each(21, "S0", "ledger", "S0.comment.opinion", way => "comment/m21" + way);
        Comments(22, "S0", "comment.quality", "材料交齐了还是没办成 白跑一趟", "请问周末上班吗", "不是没办成 也没有白跑一趟 事情办得顺利");
        Comments(29, "S1", "comment.bribery", "窗口的人要红包才给办", "排队太久 效率太慢", "窗口的人没有要红包 事情也办了");
        Inbox.Staff("W43", "欧阳若兰");
        Inbox.Staff("W44", "司徒明远");
        Comments(43, "S0", "praise", "表扬欧阳若兰 非常热情 感谢", "谢谢", "表扬欧阳若兰和司徒明远 感谢");
    }

    private static void Comments(int no, string hall, string rule, params string[] texts)
    {
        foreach (var (way, text) in Ways.Zip(texts))
            Comment(no, way, text, way == "excuse" ? texts[0] : null);
        Each(no, hall, "comment", rule, way => $"m{no}{way}");
    }

    private static void Comment(int no, string way, string text, string? bare = null) =>
        Inbox.Excusing("comments/comments.csv", $"m{no}{way},2026-03-02 09:00,意见箱,{text},", $"m{no}{way},2026-03-02 09:00,意见箱,{bare ?? text},");
}
