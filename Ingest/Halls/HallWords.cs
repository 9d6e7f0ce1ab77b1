using Supervision.Ingest.Tables.Values;

namespace Supervision.Ingest.Halls;

/// <summary>Headers that many feeds share, spelt the same in each.</summary>
internal static class HallWords
{
    internal static readonly string[] StaffNo = ["工号", "员工工号", "人员工号", "职工号", "工作人员工号"];
    internal static readonly string[] PostCode = ["窗口号", "窗口编号", "窗口编码", "窗口代码"];

    /// <summary>Leave kinds (presence.md 22).</summary>
    internal static readonly WordList<string> LeaveKinds = new(null,
        ("annual", ["annual", "年假", "年休假"]),
        ("sick", ["sick", "病假"]),
        ("official", ["official", "公务", "公差", "公出"]),
        ("temporary", ["temporary", "临时", "临时离岗", "临时外出"]));
}
