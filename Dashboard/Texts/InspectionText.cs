using static Supervision.Dashboard.Texts.Language;

namespace Supervision.Dashboard.Texts;

/// <summary>The inspector's form and the list of inspections.</summary>
public static class InspectionText
{
    public static string Title => Say("现场检查", "Inspections");
    public static string Lead => Say("只有眼睛能证明的：仪容仪表、物品、卫生、安全、计算机、行为。不合格的成为线索，仍须核查结论。",
        "What only eyes can prove: appearance, objects, hygiene, safety, computers, conduct. A failure becomes a flag that still needs a verdict.");
    public static string New => Say("登记检查", "Record an inspection");
    public static string Group(string group) => group switch
    {
        "appearance" => Say("仪容仪表", "Appearance"),
        "objects" => Say("物品", "Objects"),
        "hygiene" => Say("卫生", "Hygiene"),
        "safety" => Say("安全", "Safety"),
        "computers" => Say("计算机", "Computers"),
        "conduct" => Say("行为", "Conduct"),
        _ => Say("服务", "Service"),
    };
    public static string Clause => Say("看什么（条款）", "What was looked at (clause)");
    public static string Choose => Say("请选择条款", "Choose a clause");
    public static string Who => Say("谁或哪个窗口（至少填一项）", "Whom or which window (at least one)");
    public static string StaffNo => Say("工号", "Staff number");
    public static string Post => Say("窗口号", "Post");
    public static string Result => Say("结果", "Result");
    public static string Failed => Say("不合格", "Not as required");
    public static string Passed => Say("合格", "As required");
    /// <summary>A result in the reader's language; a word of the hall's own stays as it was written.</summary>
    public static string Outcome(string stored) => stored switch
    {
        "不合格" => Failed,
        "合格" => Passed,
        "不适用" => NotJudged,
        _ => stored,
    };
    public static string HallRule => Say("本厅规定", "The hall's own rule:");
    public static string NoWords => Say("检查人所引条款，检查表未收录原文，请对照文件核查", "cited by the inspector; the checklist does not hold its words, see the document");
    public static string NotJudged => Say("不适用", "Not applicable");
    public static string At => Say("时间", "When");
    public static string Note => Say("说明", "Note");
    public static string Photos => Say("照片（最多 3 张，每张不超过 8 MB）", "Photos (at most 3, each up to 8 MB)");
    public static string PhotoHint => Say("支持 JPEG、PNG、WebP。保存前会去掉拍摄地点、设备等信息。", "JPEG, PNG or WebP. Place and device are taken out before the photo is kept.");
    public static string Save => Say("保存", "Save");
    public static string Saved => Say("检查已登记。", "Inspection recorded.");
    public static string SavedFlag => Say("检查已登记，线索已进入核查队列。", "Inspection recorded; the flag is in the review queue.");
    public static string OpenFlag => Say("查看线索", "Open the flag");
    public static string Refused(string? why) => why switch
    {
        "clause" => Say("没有保存：请选择条款。", "Not saved: choose a clause."),
        "who" => Say("没有保存：请填写本厅的工号或窗口号。", "Not saved: give a staff number or a post of this hall."),
        "when" => Say("没有保存：时间不能为空，也不能晚于现在。", "Not saved: the time must be given and must not lie in the future."),
        "result" => Say("没有保存：请选择结果。", "Not saved: choose a result."),
        "photo" => Say("没有保存：照片须为完整的 JPEG、PNG 或 WebP，每张不超过 8 MB。", "Not saved: photos must be whole JPEG, PNG or WebP files of up to 8 MB each."),
        "photos" => Say("没有保存：一次最多 3 张照片。", "Not saved: at most 3 photos at a time."),
        "note" => Say("没有保存：说明不超过 2000 字。", "Not saved: the note is limited to 2,000 characters."),
        _ => Say("没有保存。", "Not saved."),
    };
    public static string Inspector => Say("检查人", "Inspector");
    public static string PhotoCount(long count) => Say($"{count} 张照片", count == 1 ? "1 photo" : $"{count} photos");
    public static string PhotoOf(string clause) => Say($"检查照片：{clause}", $"Photo of the inspection: {clause}");
    public static string EmptyTitle => Say("还没有检查", "No inspection yet");
    public static string EmptyText => Say("在大厅里用手机登记，或从收件箱导入检查表。", "Record them with a phone in the hall, or import inspection lists through the inbox.");
}
