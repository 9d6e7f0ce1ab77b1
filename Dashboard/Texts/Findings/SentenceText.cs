using System.Text.RegularExpressions;

namespace Supervision.Dashboard.Texts.Findings;

/// <summary>The sentences in which the night keeps its reasons, told in the reader's language. They are stored in Chinese, as evidence of what was judged then.</summary>
public static class SentenceText
{
    // A sentence is short; a longer look means that somebody else wrote it.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(100);

    private static readonly (Regex Chinese, string English)[] Forms =
    [
        (Of("^“(.+?)”与(.+?)所列“(.+?)”字面一致"), "“$1” stands word for word in $2: “$3”"),
        (Of("^“(.+?)”与(.+?)所列“(.+?)”读音一致，可能为识别误差"), "“$1” sounds like “$3” of $2, perhaps a recognition error"),
        (Of("^“(.+?)”未列入用语表，语境模型判断属于(.+?)（(.+?)）"), "“$1” is not on the list; by its context the model takes it for $2 ($3)"),
        (Of("；随后已补救：(.+?)（(.+?)）"), "; remedied afterwards: $1 ($2)"),
        (Of("；说话人身份置信度 ([0-9.]+)"), "; said by staff, confidence $1"),
        (Of("：未接来电没有回拨记录$"), ": no record of a call back"),
        (Of("：话单记录工作人员先挂机$"), ": staff hung up first, by the call record"),
        (Of("：铃响([0-9]+)声才接听$"), ": answered after $1 rings"),
        (Of("：顺序不是先问好、后报部门、再问事情$"), ": not in the order greeting, unit, question"),
        (Of("：结束时没有道别$"), ": no farewell at the end"),
        (Of("：被问及姓名而未告知$"), ": asked for the name and did not tell it"),
        (Of("：服务对象说完后沉默([0-9]+)秒$"), ": silent for $1 s after the citizen had spoken"),
        (Of("：服务对象未说完即插话，重叠([0-9.]+)秒$"), ": cut in before the citizen had finished, $1 s at once"),
        (Of("：开头没有(.+)$"), ": missing at the start: $1"),
        (Of("^通话中向办事人要评价（(.+)）$"), "asked the citizen for a rating during the call ($1)"),
        (Of("^同一来源按平时的节奏，一分钟内出现这么多的可能性是 (.+)$"), "at this source’s usual pace, so many within a minute have a chance of $1"),
        (Of("问好"), "greeting"), (Of("报部门"), "unit"), (Of("问事情"), "question"),
    ];

    /// <summary>The sentence as stored for a Chinese reader; for an English one its known parts in English, quotations as they were said.</summary>
    public static string Of(string stored, bool isChinese)
    {
        if (isChinese)
            return stored;
        var told = stored;
        foreach (var (chinese, english) in Forms.SkipLast(3))
            told = chinese.Replace(told, english);
        // What was missing is a list of words; within a quotation the same words were really said.
        return told.Contains(": missing at the start: ", StringComparison.Ordinal)
            ? Forms.TakeLast(3).Aggregate(told, (text, form) => form.Chinese.Replace(text, form.English)).Replace("、", ", ", StringComparison.Ordinal)
            : told;
    }

    private static Regex Of(string chinese) => new(chinese, RegexOptions.CultureInvariant, Patience);
}
