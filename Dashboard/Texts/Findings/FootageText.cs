using Supervision.Jobs.Findings.Footage;
using static Supervision.Dashboard.Texts.Language;

namespace Supervision.Dashboard.Texts.Findings;

/// <summary>Words of the footage that recorders will overwrite.</summary>
public static class FootageText
{
    public static string Title => Say("影像留存", "Footage to keep");
    public static string Lead => Say("未结线索、申诉和差评所需、即将被录像机覆盖的影像。先在录像机上锁定或导出，再在此登记。",
        "Footage of open flags, appeals and bad reviews that a recorder will overwrite. Lock it on the recorder or export it, then record that here.");
    public static string Within => Say("剩余天数", "Days left");
    public static string WithinDays(int days) => Say($"{days} 天内", $"within {days} days");
    public static string DaysLeft => Say("剩余", "Left");
    public static string LastDay => Say("最后保存日", "Last day kept");
    public static string Left(FootageDue line) => line switch
    {
        { IsSafe: true } => Say("已保全", "safe"),
        { DaysLeft: < 0 } => Say($"已覆盖 {-line.DaysLeft} 天", $"gone for {-line.DaysLeft} d"),
        { DaysLeft: 0 } => Say("今天最后一天", "last day today"),
        _ => Say($"{line.DaysLeft} 天", $"{line.DaysLeft} d"),
    };
    public static string Why => Say("缘由", "Needed for");
    public static string Flag => Say("待核查", "Open flag");
    public static string Appeal => Say("申诉", "Appeal");
    public static string Review => Say("差评整改", "Bad review");
    public static string Camera => Say("摄像头", "Camera");
    public static string NoCamera => Say("此窗口没有已知摄像头", "no camera known for this post");
    public static string Span => Say("导出时段", "Span to export");
    public static string From => Say("自", "From");
    public static string To => Say("至", "To");
    public static string StateHead => Say("留存", "Kept");
    public static string State(FootageState state) => state switch
    {
        FootageState.NeedsHold => Say("必须保全", "must be held"),
        FootageState.Held => Say("已在录像机锁定", "locked on the recorder"),
        FootageState.Pulled => Say("已调取", "pulled"),
        FootageState.Lost => Say("已被覆盖", "overwritten"),
        _ => Say("未处理", "not yet"),
    };
    public static string Tone(FootageState state) => state switch
    {
        FootageState.NeedsHold or FootageState.Lost => "bad",
        FootageState.Held => "warn",
        FootageState.Pulled => "good",
        _ => "plain",
    };
    public static string Record => Say("登记", "Record");
    public static string Hash => Say("导出文件的 SHA-256（锁定时留空）", "SHA-256 of the exported file (empty: locked only)");
    public static string Save => Say("保存登记", "Save");
    public static string Saved => Say("已登记，并写入审计。", "Recorded, with an audit entry.");
    public static string Refused => Say("没有保存：哈希应为 64 位十六进制字符。", "Not saved: a hash has 64 hexadecimal digits.");
    public static string EmptyTitle => Say("没有即将被覆盖的影像", "Nothing is about to be overwritten");
    public static string EmptyText => Say("所选天数内，未结事项的影像都还安全。", "Within the chosen days the footage of everything open is safe.");
    public static string ToDo(long count) => Say("段影像三日内将被覆盖", count == 1 ? "piece of footage will be overwritten within three days" : "pieces of footage will be overwritten within three days");
}
