using Supervision.Jobs.Calls.Turns;
using Supervision.Jobs.Rulebook;

namespace Supervision.Jobs.Calls.Duties;

/// <summary>Duties that the words themselves show.</summary>
internal static class SpokenDuties
{
    /// <summary>An opening or farewell may take this many sentences; further in it is something else.</summary>
    private const int SentencesAtEdge = 4;

    /// <summary>先说您好，后报部门，再问事情 (S0 7.1.1.1): the three in this order.</summary>
    public static DutyResult Opening(CompiledRule rule, Dialogue dialogue, CallEvidence evidence)
    {
        var staff = Staff(dialogue).Take(SentencesAtEdge).ToList();
        if (!evidence.IsIncoming || !evidence.IsCompleteFromStart || staff.Count == 0)
            return CallDuties.NotProvable(rule, "录音不是从接听开始，或不是来电");
        var opening = string.Concat(staff.Select(sentence => sentence.Text));
        var at = new[] { "greeting", "unit", "question" }.Select(part => rule.Parts[part].IndexIn(opening)).ToArray();
        var missing = new[] { "问好", "报部门", "问事情" }.Where((_, part) => at[part] < 0).ToList();
        if (missing.Count > 0)
            return CallDuties.Breached(rule, staff[0].Turn.Index, $"开头没有{string.Join('、', missing)}");
        return at[0] <= at[1] && at[1] <= at[2]
            ? CallDuties.Met(rule)
            : CallDuties.Breached(rule, staff[0].Turn.Index, "顺序不是先问好、后报部门、再问事情");
    }

    public static DutyResult Farewell(CompiledRule rule, Dialogue dialogue, CallEvidence evidence)
    {
        var staff = Staff(dialogue).TakeLast(SentencesAtEdge).ToList();
        if (!evidence.IsCompleteToEnd || staff.Count == 0)
            return CallDuties.NotProvable(rule, "录音没有到挂机");
        return staff.Exists(sentence => rule.Parts["farewell"].IsMatch(sentence.Text))
            ? CallDuties.Met(rule)
            : CallDuties.Breached(rule, staff[^1].Turn.Index, "结束时没有道别");
    }

    /// <summary>Breached only where somebody asked and the next answers do not tell (S4 首问三.7).</summary>
    public static DutyResult NameWhenAsked(CompiledRule rule, Dialogue dialogue)
    {
        for (var i = 0; i < dialogue.All.Count; i++)
        {
            if (dialogue.All[i].Turn.Speaker != Speaker.Citizen || !rule.Parts["asked"].IsMatch(dialogue.All[i].Text))
                continue;
            var answers = dialogue.After(i, Speaker.Staff).Take(SentencesAtEdge).ToList();
            if (answers.Count > 0 && !answers.Exists(answer => rule.Parts["told"].IsMatch(answer.Text)))
                return CallDuties.Breached(rule, answers[0].Turn.Index, "被问及姓名而未告知");
        }
        return CallDuties.Met(rule);
    }

    private static IEnumerable<Sentence> Staff(Dialogue dialogue) =>
        dialogue.All.Where(sentence => sentence.Turn.Speaker == Speaker.Staff);
}
