using static Supervision.Dashboard.Texts.Language;

namespace Supervision.Dashboard.Texts.Appraisal;

/// <summary>Corrections of a locked appraisal.</summary>
public static class AmendmentText
{
    public static string Title => Say("锁定后的更正", "Amendments since the lock");
    public static string Drift => Say("锁定之后，证据或结论有了变化", "Evidence or verdicts changed after the lock");
    public static string DriftHint => Say("锁定的分数保持不变。更正须写明理由，新分数由现有结论按锁定时的公式得出，不能手填；更正记入审计，与原分数并列显示。",
        "The locked score stays. An amendment needs a reason; its score follows from today’s verdicts under the formula of the lock and cannot be typed in. It is audited and stands beside the original.");
    public static string MonthsDiffer => Say("以下已锁定的月份有待更正：", "Locked months with changes not yet amended: ");
    public static string ConfirmedChange(int before, int after) => Say($"认定 {before} → {after}", $"confirmed {before} → {after}");
    public static string Reason => Say("更正理由", "Reason");
    public static string Amend => Say("记入更正", "Amend");
    public static string Before => Say("原分数", "Before");
    public static string After => Say("更正后", "After");
    public static string By => Say("更正人", "By");
    public static string At => Say("时间", "Time");
    public static string Number(int number) => Say($"第 {number} 次更正", $"amendment {number}");
}
