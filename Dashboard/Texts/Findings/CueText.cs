using static Supervision.Dashboard.Texts.Language;

namespace Supervision.Dashboard.Texts.Findings;

/// <summary>The context model's groups of telling words by their names in <c>Jobs/Learning/Cues.txt</c>.</summary>
public static class CueText
{
    /// <summary>The group in the reader's words; a hall's older version may hold a group without a name here, which keeps its own.</summary>
    public static string Of(string name) => name switch
    {
        "knows-not" => Say("说不知道", "does not know"),
        "cannot" => Say("说不行", "says it cannot be done"),
        "not-mine" => Say("说不归自己", "says it is not theirs"),
        "sends-away" => Say("打发去别处", "sends away"),
        "busy" => Say("说自己忙", "says they are busy"),
        "hurry" => Say("催促", "hurries"),
        "again" => Say("嫌问过", "complains of being asked again"),
        "scolds" => Say("训斥", "scolds"),
        "insults" => Say("侮辱", "insults"),
        "shrugs" => Say("敷衍", "shrugs off"),
        "unwilling" => Say("不愿办", "is unwilling"),
        "polite" => Say("礼貌", "courtesy"),
        "brusque" => Say("生硬", "bluntness"),
        "help" => Say("帮助", "help"),
        "directs" => Say("指路", "directions"),
        "explains" => Say("说明理由", "explanation"),
        "thing" => Say("说的是物", "speaks of a thing"),
        "asks" => Say("征询", "asks the citizen"),
        "quotes" => Say("引述", "quotes"),
        "settled" => Say("更正或安抚", "puts right or reassures"),
        "sarcasm" => Say("讽刺", "sarcasm"),
        "mock-offer" => Say("假意殷勤", "mock offer"),
        "mock-praise" => Say("反话夸人", "mock praise"),
        "hyperbole" => Say("夸张", "exaggeration"),
        "interjects" => Say("感叹", "interjection"),
        "feign" => Say("装糊涂", "feigned agreement"),
        _ => name,
    };
}
