using Supervision.Jobs.Findings;
using Supervision.Jobs.Findings.Appeals;
using static Supervision.Dashboard.Texts.Language;

namespace Supervision.Dashboard.Texts.Findings;

/// <summary>Words of judging: reasons, measures, due process, appeals.</summary>
public static class VerdictText
{
    public static string Reason(string code) => code switch
    {
        "words" => Say("用语违反条款", "The words breach the clause"),
        "manner" => Say("态度生硬、推诿", "Manner: curt or evasive"),
        "absence" => Say("无故不在岗", "Away without reason"),
        "late" => Say("超过时限", "Past the time limit"),
        "duty" => Say("应说未说、应办未办", "Required words or act missing"),
        "guided" => Say("随后已指引或转接", "Guided or connected afterwards"),
        "apologised" => Say("随后已致歉", "Apologised afterwards"),
        "explained" => Say("随后已说明理由", "Explained afterwards"),
        "citizen" => Say("群众所说", "Said by the citizen"),
        "colleague" => Say("其他人员所说", "Said by somebody else"),
        "recording" => Say("系统播报或录音", "A recorded announcement"),
        "context" => Say("语境不构成违反", "No breach in its context"),
        "excused" => Say("有报备、替岗或正当理由", "Reported, covered or justified"),
        "clause" => Say("条款不适用于此情形", "The clause does not cover this"),
        "scope" => Say("不在本人职责内", "Outside this person's duty"),
        "misheard" => Say("转写错误", "Transcription error"),
        "silent" => Say("录音中没有这句话", "Not in the recording"),
        "quoted" => Say("转述、举例或朗读", "Quoted or read out"),
        "evidence" => Say("证据不足", "Not enough evidence"),
        "malicious" => Say("误评或恶意评价", "Mistaken or malicious review"),
        "other" => Say("其他（请写备注）", "Other (say why in the note)"),
        ReviewChain.AppealReason => Say("申诉后改判", "Changed on appeal"),
        _ => code,
    };

    /// <summary>Source: S4 失职追究四.</summary>
    public static string Measure(string? code) => code switch
    {
        "criticism" => Say("赔礼道歉、书面检查、通报批评", "Apology, written self-criticism, circular"),
        "honours" => Say("取消评先评优资格", "No honours this year"),
        "admonition" => Say("诫勉教育", "Admonition"),
        "warning" => Say("效能告诫", "Formal warning"),
        "bonus" => Say("扣发奖励性绩效", "Performance pay withheld"),
        "discipline" => Say("党纪政务处分（上报）", "Disciplinary sanction (referred)"),
        "judicial" => Say("移交司法机关", "Referred to the judiciary"),
        _ => Say("不另行处理", "No further measure"),
    };

    public static string Barred(Bar bar) => bar switch
    {
        Bar.OwnPerson => Say("这条线索涉及您本人，须由他人核查。", "This finding is about you; somebody else must judge it."),
        Bar.OwnUnit => Say("回避：当事人或窗口属于您所在的部门，须由其他部门的督查员核查。", "Recusal: the person or post belongs to your own unit; an officer of another unit must judge."),
        Bar.OwnVerdict => Say("您已对这条线索作出过结论，复核须由另一名督查员独立完成。", "You have judged this finding already; the review must be made independently by another officer."),
        Bar.AppealOpen => Say("申诉正在处理，结论只能由申诉决定改变。", "An appeal is open; only its decision can change the verdict."),
        Bar.Withdrawn => Say("证据已更新，机器已撤回这条线索，无需核查。", "The evidence has changed and the machine has withdrawn this finding; there is nothing to judge."),
        _ => "",
    };

    public static string Problem(string? problem) => problem switch
    {
        "outcome" => Say("请先选择结论（键 1–5）。", "Choose an outcome first (keys 1–5)."),
        "reason" => Say("所选理由与结论不符，请重新选择理由。", "The reason does not fit the outcome; choose another reason."),
        "severity" => Say("认定违反时须选择严重程度。", "A confirmed breach needs a severity."),
        "measure" => Say("处理措施不在清单内。", "The measure is not in the list."),
        "note" => Say("此结论须填写备注：严重违反、更改结论或理由为“其他”时必填。", "This verdict needs a note: it is serious, changes a verdict, or gives “other” as its reason."),
        "long" => Say("备注不能超过 2000 字。", "A note holds at most 2,000 characters."),
        _ => Say("没有保存，请检查表单。", "Not saved; check the form."),
    };

    public static string Door(AppealDoor door) => door switch
    {
        AppealDoor.AlreadyOpen => Say("申诉已提交，正在处理。", "An appeal is being dealt with."),
        AppealDoor.Final => Say("申诉已作出最终决定。", "The appeal has been decided for good."),
        AppealDoor.WindowClosed => Say("申诉期已过。", "The time for an appeal is over."),
        _ => "",
    };
}
