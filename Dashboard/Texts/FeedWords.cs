using static Supervision.Dashboard.Texts.Language;

namespace Supervision.Dashboard.Texts;

/// <summary>Names of the feeds and of the stages of the night.</summary>
public static class FeedWords
{
    public static string Feed(string feed) => feed switch
    {
        "staff" => Say("人员", "Staff"),
        "posts" => Say("窗口", "Posts"),
        "roster" => Say("排班", "Roster"),
        "leave" => Say("请假报备", "Leave"),
        "calendar" => Say("工作日历", "Work calendar"),
        "calls" => Say("通话", "Calls"),
        "media" => Say("录音", "Recordings"),
        "transcripts" => Say("转写", "Transcripts"),
        "video" => Say("视频索引", "Video index"),
        "comments" => Say("意见箱", "Comments"),
        "reviews" => Say("好差评", "Service reviews"),
        "cases" => Say("办件", "Cases"),
        "appointments" => Say("预约", "Appointments"),
        "tickets" => Say("取号", "Tickets"),
        "inspections" => Say("检查", "Inspections"),
        _ => feed,
    };

    public static string Stage(string stage) => stage switch
    {
        "collect" => Say("收集", "Collect"),
        "media" => Say("媒体", "Media"),
        "transcribe" => Say("转写", "Transcribe"),
        "score" => Say("评分", "Score"),
        "presence" => Say("在岗", "Presence"),
        "deadlines" => Say("时限", "Deadlines"),
        "patterns" => Say("规律", "Patterns"),
        "appraise" => Say("考核", "Appraise"),
        "reconcile" => Say("对账", "Reconcile"),
        _ => stage,
    };
}
