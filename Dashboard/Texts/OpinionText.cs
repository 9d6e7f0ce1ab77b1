using static Supervision.Dashboard.Texts.Language;

namespace Supervision.Dashboard.Texts;

/// <summary>Comments and reviews by what their words say.</summary>
public static class OpinionText
{
    public static string CommentsLead => Say("意见箱逐条按四个方面（态度、质量、效率、环境）读过：说了什么、褒贬、急不急、可能指谁。机器只作提示，办理步骤在时限看板。", "Each entry of the comment box is read for four aspects (attitude, quality, efficiency, environment): what it says, how, how urgent, whom it may mean. Steps are recorded on the deadline board.");
    public static string ReviewsLead => Say("好差评逐条读过；默认好评不计。疑似诱导或成批的评价作为线索进入核查队列。", "Each service review is read; default ratings are left out. Ratings that look hinted or come in bursts stand as leads in the queue.");
    public static string Board => Say("时限看板", "Deadline board");
    public static string Queue => Say("疑似诱导、成批评价", "Hinted and bursting ratings");
    public static string Entries => Say("总条数", "Entries");
    public static string Urgent => Say("紧急", "Urgent");
    public static string Praise => Say("表扬", "Praise");
    public static string AspectHead => Say("方面", "Aspect");
    public static string SentimentHead => Say("褒贬", "Sentiment");
    public static string UrgencyHead => Say("紧急程度", "Urgency");
    public static string LevelHead => Say("评价等级", "Level");
    public static string Any => Say("任何一种", "of any kind");
    public static string When => Say("时间", "When");
    public static string Words => Say("原文", "Words");
    public static string Read => Say("读出的内容", "What it says");
    public static string Meant => Say("可能指谁", "Whom it may mean");
    public static string Session => Say("打开会话", "Open the session");
    public static string NoneTitle => Say("没有符合的条目", "Nothing matches");
    public static string NoneText => Say("夜间任务读过之后，条目出现在这里。", "Entries stand here once a night has read them.");
    public static string NoWords => Say("（没有文字）", "(no words)");
    public static string By(string words) => Say($"据“{words}”", $"by “{words}”");
    public static string Perhaps(double certainty) => Say($"可能之一（{certainty:P0}）", $"one of several ({certainty:P0})");
    public static string Level(int level) => level switch
    {
        5 => Say("非常满意", "Very satisfied"),
        4 => Say("满意", "Satisfied"),
        3 => Say("基本满意", "Mostly satisfied"),
        2 => Say("不满意", "Dissatisfied"),
        _ => Say("非常不满意", "Very dissatisfied"),
    };
    public static string Aspect(string aspect) => aspect switch
    {
        "attitude" => Say("态度", "Attitude"),
        "quality" => Say("质量", "Quality"),
        "efficiency" => Say("效率", "Efficiency"),
        _ => Say("环境", "Environment"),
    };
    public static string Sentiment(string sentiment) => sentiment switch
    {
        "positive" => Say("好", "good"),
        "negative" => Say("差", "bad"),
        "mixed" => Say("有好有差", "mixed"),
        _ => Say("中性", "neutral"),
    };
    public static string Tone(string sentiment) => sentiment switch { "positive" => "good", "negative" => "bad", "mixed" => "warn", _ => "plain" };
    public static string Urgency(string urgency) => urgency switch
    {
        "bribery" => Say("索贿、收礼", "Bribery"),
        "threat" => Say("威胁", "Threat"),
        "insult" => Say("辱骂", "Insult"),
        "escalation" => Say("要上访、曝光", "Petition or press"),
        _ => Any,
    };
}
