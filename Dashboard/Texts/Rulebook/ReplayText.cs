using static Supervision.Dashboard.Texts.Language;

namespace Supervision.Dashboard.Texts.Rulebook;

/// <summary>Trying a change of a rulebook or of the model on past nights.</summary>
public static class ReplayText
{
    public static string Title => Say("改前试算", "Try a change");
    public static string Lead => Say("先在过去的通话上试算，再决定是否采用：会多出哪些线索、少掉哪些、与哪些人的结论相抵触。试算不改任何线索和结论。", "Try a change on past calls before it goes live: which flags it adds, which it takes away, which human verdicts it speaks against. A replay changes no flag and no verdict.");
    public static string Text => Say("改后的规则文件（YAML 全文）", "The changed rulebook (the whole YAML file)");
    public static string File => Say("或上传文件", "or upload the file");
    public static string Start(string documentId) => Say($"以 {documentId} 现行文本开始", $"Start from the text of {documentId}");
    public static string Model => Say("语境模型", "Context model");
    public static string SameModel => Say("现用的", "the one at work");
    public static string From => Say("自", "From");
    public static string To => Say("至", "Until");
    public static string Run => Say("试算", "Replay");
    public static string Nothing => Say("没有可试的改动：贴入规则文件、上传文件，或选另一个模型版本。", "Nothing to try: paste or upload a rulebook, or choose another model version.");
    public static string DatesWrong => Say("日期不对：结束日期不得早于开始日期，最多一年。", "The dates are wrong: the last day must not lie before the first, and a year is the most.");
    public static string TooLong => Say("规则文件超过 1 MB。", "The rulebook is larger than 1 MB.");
    public static string Mistakes => Say("规则文件有错，尚未试算：", "The rulebook has mistakes and was not tried:");
    public static string Earlier => Say("以前的试算", "Earlier replays");
    public static string Change => Say("改动", "Change");
    public static string Days => Say("日期", "Days");
    public static string Asked => Say("提出", "Asked");
    public static string StateHead => Say("进度", "State");
    public static string State(string state, int done, int calls) => state switch
    {
        "done" => Say($"完成，{done:N0} 通", $"done, {done:N0} calls"),
        "running" => Say($"{done:N0} / {calls:N0} 通", $"{done:N0} / {calls:N0} calls"),
        "failed" => Say("不能试算：文本或模型不可用", "not tried: the text or model is not usable"),
        _ => Say("等待", "waiting"),
    };
    public static string Waiting => Say("试算在后台进行，中断后会从停下的地方继续。请稍后刷新本页。", "The replay runs in the background and goes on where it was interrupted. Reload this page in a while.");
    public static string Refresh => Say("刷新", "Reload");
    public static string Before => Say("现行规则的线索", "Flags under the rules at work");
    public static string After => Say("改后的线索", "Flags after the change");
    public static string Gained => Say("多出", "Gained");
    public static string Lost => Say("少掉", "Lost");
    public static string Changed => Say("改判", "Changed");
    public static string Contradicted => Say("与人的结论相抵触", "Verdicts contradicted");
    public static string Agreement(int upheldBefore, int upheldAfter, int rejectedBefore, int rejectedAfter) => Say(
        $"督查员判为成立的，现行规则提示 {upheldBefore}、改后 {upheldAfter}；判为不成立的，现行规则提示 {rejectedBefore}、改后 {rejectedAfter}。",
        $"Of what officers upheld, the rules at work flag {upheldBefore} and the change {upheldAfter}; of what they rejected, {rejectedBefore} and {rejectedAfter}.");
    public static string Kind(string kind) => kind switch { "gained" => Gained, "lost" => Lost, "changed" => Changed, _ => Contradicted };
    public static string Verdict => Say("人的结论", "Verdict");
    public static string Words => Say("原话", "Words");
    public static string Session => Say("会话", "Session");
    public static string All => Say("全部", "All");
    public static string NoChange => Say("没有差别", "No difference");
    public static string NoChangeText => Say("改动前后提示的线索相同。", "The change flags the same as the rules at work.");
    public static string Adopt => Say("采用这份文本", "Adopt this text");
    public static string AdoptModel => Say("改用这个模型", "Use this model");
    public static string AdoptLead => Say("采用后，自该日起的通话在下一夜重新打分；已有的结论不变。", "From that day on calls are scored again in the next night; verdicts stay.");
    public static string Adopted => Say("已采用。", "Adopted.");
    public static string Refused => Say("不能采用。", "It cannot be adopted.");
    public static string ModelName(string? version) => version switch { null => SameModel, "" => LearningText.Shipped, _ => version };
}
