using Supervision.Jobs.Operations;
using static Supervision.Dashboard.Texts.Language;

namespace Supervision.Dashboard.Texts.Operations;

/// <summary>Names of the feeds and of the stages of the night.</summary>
public static class FeedWords
{
    /// <summary>Why something was refused, in the reader's language; it may quote the value as it came, so numbers are masked.</summary>
    public static string Reason(string stored) => PhoneMask.Of(Ingest.Tables.Reason.In(stored, IsChinese))!;

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
        "ledger" => Say("台账", "Ledgers"),
        "inspections" => Say("检查", "Inspections"),
        "recordings" => Say("录音", "Recordings"),
        "footage" => Say("视频片段", "Clip files"),
        "inbox" => Say("收件箱", "Inbox"),
        _ => feed,
    };

    /// <summary>A source of the reconciliation: a word for what it is, then its own name.</summary>
    public static string Source(string source)
    {
        var parts = source.Split(' ', 2);
        var name = parts.Length == 2 ? parts[1] : "";
        return parts[0] switch
        {
            "line" when name == "in" => Say("呼入电话", "Incoming line"),
            "line" when name == "out" => Say("呼出电话", "Outgoing line"),
            "line" => Say($"电话 {name}", $"Line {name}"),
            "box" when name.Length == 0 => Say("意见渠道（未写明）", "Comment channel (not named)"),
            "channel" when name.Length == 0 => Say("评价渠道（未写明）", "Review channel (not named)"),
            "camera" => Say($"摄像机 {name}", $"Camera {name}"),
            "box" => Say($"意见渠道 {name}", $"Comment channel {name}"),
            "channel" => Say($"评价渠道 {name}", $"Review channel {name}"),
            _ => name.Length == 0 ? Feed(source) : source,
        };
    }

    public static string Stage(string stage) => stage switch
    {
        "collect" => Say("收集", "Collect"),
        "media" => Say("媒体", "Media"),
        "transcribe" => Say("转写", "Transcribe"),
        "score" => Say("评分", "Score"),
        "presence" => Say("在岗", "Presence"),
        "deadlines" => Say("时限", "Deadlines"),
        "patterns" => Say("规律", "Patterns"),
        "bursts" => Say("集中差评", "Bursts of reviews"),
        "appraise" => Say("考核", "Appraise"),
        "reconcile" => Say("对账", "Reconcile"),
        "comments" => Say("意见", "Comments"),
        "reviews" => Say("评价", "Reviews"),
        "inspections" => Say("检查", "Inspections"),
        "cases" => Say("办件", "Cases"),
        "evidence" => Say("证据", "Evidence"),
        "sample" => Say("抽样", "Sample"),
        "recognise" => Say("语音识别", "Recognise"),
        "footage" => Say("视频片段", "Footage"),
        "retention" => Say("到期清除", "Retention"),
        "learn" => Say("语境模型", "Context model"),
        "health" => Say("规则状况", "Rule health"),
        "readings" => Say("意见研判", "Readings of opinions"),
        "reviewwords" => Say("评语忌语", "Words in reviews"),
        "replay" => Say("改前试算", "Changes tried"),
        _ => stage,
    };
}
