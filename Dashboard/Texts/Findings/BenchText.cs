using static Supervision.Dashboard.Texts.Language;

namespace Supervision.Dashboard.Texts.Findings;

/// <summary>Words of the session page.</summary>
public static class BenchText
{
    public static string Title(string kind) => Say($"{Words.Kind(kind)}核查", $"{Words.Kind(kind)} under review");
    public static string Citizen(string words) => Say($"市民：{words}", $"Citizen: {words}");
    public static string Session => Say("会话", "Session");
    public static string BackToQueue => Say("返回队列", "Back to the queue");
    public static string Next => Say("下一条", "Next");
    public static string NextKey => Say("下一条（n）", "Next (n)");
    public static string Others(string names) => Say($"{names} 也正在查看此会话，先保存的结论有效。", $"{names} has this session open too; the verdict saved first stands.");
    public static string Sample => Say("整段", "Whole session");

    public static string Recording => Say("录音", "Recording");
    public static string NoRecording => Say("没有录音", "No recording");
    public static string NoRecordingText => Say("这通电话的录音尚未到达或未能读取，核查时请注意：没有录音不等于没有违规，也不等于违规。",
        "The recording has not arrived or could not be read. No recording is neither proof of a breach nor of its absence.");
    public static string Play => Say("播放", "Play");
    public static string PlayHit => Say("从线索前 5 秒播放", "Play from 5 s before the hit");
    public static string PlayStart => Say("从头播放", "Play from the start");
    public static string Loop => Say("循环线索", "Loop the hit");
    public static string Speed => Say("速度", "Speed");
    public static string NeedsScript => Say("播放波形需要浏览器启用脚本；下面的播放器不需要。", "The waveform needs scripts; the player below does not.");
    public static string Legend => Say("图例", "Legend");
    public static string ZoomIn => Say("放大波形", "Zoom in");
    public static string ZoomOut => Say("缩小波形", "Zoom out");
    public static string ZoomWhole => Say("全长", "Whole");
    public static string KeyZoom => Say("放大、缩小、全长波形", "Zoom the waveform in, out, whole");
    public static string Scrub => Say("时刻", "Moment");
    public static string StripOf(string camera) => Say($"{camera} 的画面，按时间排列", $"Pictures of {camera} in order of time");
    public static string LegendHit => Say("线索", "Hit");
    public static string LegendSilence => Say("静音", "Silence");
    public static string LegendOverlap => Say("抢话", "Overlap");
    public static string Incomplete => Say("录音不完整", "Recording incomplete");
    public static string Refused => Say("录音无法读取", "Recording unreadable");

    public static string Transcript => Say("转写", "Transcript");
    public static string NoTranscript => Say("没有转写", "No transcript");
    public static string NoTranscriptText => Say("转写尚未到达。可先听录音核查。", "No transcript has arrived; you can judge by listening.");
    public static string Speaker(string speaker) => speaker switch
    {
        "staff" => Say("工作人员", "Staff"),
        "citizen" => Say("群众", "Citizen"),
        _ => Say("未辨明", "Unclear"),
    };
    public static string RoleBasis(string basis) => basis switch
    {
        "label" => Say("按标注区分角色", "Speakers by label"),
        "channel" => Say("按声道区分角色", "Speakers by channel"),
        "greeting" => Say("按问候语推断角色", "Speakers inferred from the greeting"),
        _ => Say("角色不明", "Speakers unknown"),
    };
    public static string RoleConfidence(double value) => Say($"角色可信度 {value:P0}", $"speaker confidence {value:P0}");
    public static string Suspects => Say("疑似转写错误（有字无声，不作线索）", "Suspected transcription errors (words without speech; not findings)");

    public static string Findings => Say("线索与结论", "Findings and verdicts");
    public static string NoFindings => Say("本会话没有机器标出的具体线索，请核查整段内容。", "Nothing specific is marked here; review the session as a whole.");
    public static string Why => Say("为何提示", "Why flagged");
    public static string Clause => Say("依据", "Clause");
    public static string Probability => Say("可能性", "Probability");
    public static string MatchKind => Say("匹配方式", "Matched");
    public static string Match(string? kind) => kind switch
    {
        "exact" => Say("原文一致", "Exact words"),
        "variant" => Say("口语变体", "Spoken variant"),
        "pinyin" => Say("同音（转写误差）", "Same sound (transcription)"),
        "context" => Say("语境判断", "By context"),
        _ => kind ?? PartText.None,
    };
    public static string MachineSays => Say("机器判断", "Machine proposes");
    public static string Machine(string word) => word == "remedied" ? Say("已补救", "Remedied") : Say("违反", "Breach");
    public static string OtherBooks(string model) => Say($"同一句话在本厅其他规则下（随程序的模型 {model} 现算）", $"The same words under the hall's other rulebooks (read now, with the shipped model {model})");
    public static string Lead => Say("仅作线索：此规则的准确率未达本厅下限或证据不足，不计入考核。", "A lead only: the rule is below the hall's precision floor or proves too little; it does not count.");
    public static string Revised => Say("结论之后证据有更新，请重新核对；原结论仍有效。", "The evidence has changed since the verdict. The verdict stands until somebody changes it.");

    public static string Outcome => Say("结论", "Outcome");
    public static string Reason => Say("理由", "Reason");
    public static string Usual => Say("按结论取常用理由", "The usual one for the outcome");
    public static string Severity => Say("程度", "Severity");
    public static string Measure => Say("处理措施", "Measure");
    public static string Note => Say("备注", "Note");
    public static string Save => Say("保存并到下一条", "Save and go on");
    public static string SaveStay => Say("保存", "Save");
    public static string Change => Say("更改结论", "Change the verdict");
    public static string Draft => Say("已恢复未保存的草稿", "Unsaved draft restored");
    public static string History => Say("结论记录", "Verdicts so far");
    public static string VerdictBy(string name) => Say($"督查员 {name}", $"by {name}");
    public static string Second => Say("独立复核", "Blind second review");
    public static string AuditEntry(long number) => Say($"审计第 {number} 号", $"audit no. {number}");
    public static string Saved => Say("结论已保存。", "Verdict saved.");
    public static string SavedSecond => Say("已保存。严重违反须由另一名督查员独立复核后生效。", "Saved. A serious breach takes effect after another officer has judged it independently.");
    public static string SavedThird => Say("已保存。两名督查员意见不一致，将由第三名督查员决定。", "Saved. The two officers disagree; a third one decides.");
    public static string Twice => Say("同一结论已经保存过，没有重复写入。", "This verdict had been saved already; nothing was written twice.");
    public static string Overtaken => Say("另一名督查员刚刚核查了这条线索。请查看后再决定。", "Another officer has just judged this finding. Look again before you decide.");
    public static string Awaiting => Say("待结论", "Awaiting a verdict");

    public static string Missed => Say("机器没有标出的问题", "Something the machine did not mark");
    public static string MissedText => Say("听到或看到其他违反条款之处，请在此写明；它与机器线索一样计入。", "If you hear or see another breach, record it here; it counts like a machine's finding.");
    public static string MissedWords => Say("原话或情况", "The words or what happened");
    public static string MissedSave => Say("记录并认定违反", "Record as confirmed");
    public static string ReadFirst => Say("请先听完或读完这通电话，再说有没有问题；保存以后才显示机器标了什么。", "Listen or read to the end, then say whether anything is wrong. What the machine marked is shown once you have saved.");
    public static string WholeBreach => Say("发现问题：写明条款与原话", "Something is wrong: clause and words");
    public static string Agreed => Say("已保存。刚才那通是盲抽，机器也没有标出问题。", "Saved. That call was a blind sample; the machine had marked nothing either.");
    public static string MissedSaved => Say("已保存。这通是盲抽，机器漏掉了您发现的问题，将计入漏检率。", "Saved. This was a blind sample: the machine had missed what you found, which goes into the miss rate.");
    public static string Revealed(int count) => Say($"已记下：您没有发现问题。机器在这通电话里标了 {count} 处，请逐条给出结论。", count == 1 ? "Noted: you found nothing. The machine had marked one passage; please judge it." : $"Noted: you found nothing. The machine had marked {count} passages; please judge each.");
    public static string Matched => Say("已记下。机器也标出了这一条款，请在它的线索上给出结论。", "Noted. The machine had marked the same clause; please give your verdict on its finding.");
    public static string WholeFine => Say("整段未发现问题", "Nothing found in the session");
    public static string Evidence => Say("来件", "Evidence");
    public static string Timeline => Say("同一时间轴", "One timeline");
    public static string TimelineText => Say("此人与此窗口前后的全部证据，时间为大厅时间。", "All evidence of this person and post around the time, in hall time.");
    public static string Lane(string lane) => lane switch
    {
        "shift" => Say("排班", "Roster"),
        "leave" => Say("请假报备", "Leave"),
        "clip" => Say("视频索引", "Video index"),
        "call" => Say("通话", "Calls"),
        "ticket" => Say("取号", "Tickets"),
        "review" => Say("评价", "Reviews"),
        "comment" => Say("意见", "Comments"),
        "case" => Say("办件", "Cases"),
        "absence" => Say("离岗线索", "Absence"),
        _ => lane,
    };
    public static string Item(string lane, string? word) => (lane, word) switch
    {
        (_, "present") => Say("在岗", "present"),
        (_, "absent") => Say("无人", "empty"),
        (_, "sign") => Say("暂时离开牌", "sign"),
        (_, "offline") => Say("离线", "offline"),
        (_, "recorded") => Say("有录像", "recorded"),
        ("call", "in") => Say("来电", "in"),
        ("call", "out") => Say("去电", "out"),
        ("review", _) => Say($"{word} 分", $"{word} of 5"),
        _ => word ?? "",
    };

    public static string Subtraction => Say("在岗核算", "Presence, subtracted");
    public static string Episode => Say("缺岗时段", "Absent");
    public static string Threshold(double minutes) => Say($"本岗阈值 {minutes:0.#} 分钟", $"threshold of this post {minutes:0.#} min");
    public static string ThresholdSource => Say("阈值依据", "Basis of the threshold");
    public static string Waiting(int people) => people == 0 ? Say("无人等候", "nobody waiting") : Say($"当时有 {people} 位群众等候", people == 1 ? "1 citizen was waiting" : $"{people} citizens were waiting");

    public static string Review => Say("评价内容", "Review");
    public static string Level(int level) => level switch
    {
        5 => Say("非常满意", "Very satisfied"),
        4 => Say("满意", "Satisfied"),
        3 => Say("基本满意", "Fairly satisfied"),
        2 => Say("不满意", "Dissatisfied"),
        _ => Say("非常不满意", "Very dissatisfied"),
    };
    public static string NoText => Say("没有文字", "No text");
    public static string Comment => Say("意见原文", "Comment");
    public static string Channel => Say("渠道", "Channel");
    public static string Contact => Say("联系方式", "Contact");
    public static string ShowContact => Say("查看联系方式（写入审计）", "Show the contact (recorded)");
    public static string Clips => Say("此时窗口的视频", "The post on camera at that time");
    public static string PosterOf(string camera) => Say($"{camera} 的画面", $"picture of {camera}");
    public static string Persons(int count) => Say($"{count} 人", count == 1 ? "1 person" : $"{count} persons");
    public static string Sure(double value) => Say($"可信度 {value:P0}", $"confidence {value:P0}");
    public static string EffectHead => Say("申诉前后", "Before and after the appeal");
    public static string Period => Say("周期", "Period");
    public static string Score => Say("得分", "Score");
    public static string Rank => Say("名次", "Rank");
    public static string SpeechProof(double share) => Say($"该时段工作人员声道有语音：{share:P0}", $"speech on the channel during these seconds: {share:P0}");
    public static string RoleSure(double value) => Say($"说话人为工作人员，可信度 {value:P0}", $"said by staff, confidence {value:P0}");
    public static string RemedyFound => Say("随后有条款列明的补救", "A remedy that the clause lists followed");
    public static string NoRemedy => Say("随后未见条款列明的补救", "No remedy that the clause lists followed");
    public static string Clocks => Say("时限", "Deadlines");
    public static string KeyOutcome => Say("选择结论", "Choose the outcome");
    public static string KeySave => Say("保存并到下一条", "Save and go on");
    public static string KeyPlay => Say("播放 / 暂停", "Play / pause");
    public static string KeyHit => Say("从线索前 5 秒播放", "Play from 5 s before the hit");
    public static string KeySeek => Say("后退 / 前进 3 秒", "Back / forward 3 s");
    public static string KeyLoop => Say("循环线索", "Loop the hit");
    public static string KeyFinding => Say("上一条 / 下一条线索", "Previous / next finding");
    public static string KeyNote => Say("写备注", "Write a note");
}
