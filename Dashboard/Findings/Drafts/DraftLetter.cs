using System.Globalization;
using System.Text;
using Supervision.Dashboard.Accounts;
using Supervision.Dashboard.Findings.Bench;
using Supervision.Jobs.Findings;
using Supervision.Jobs.Findings.Appeals;
using Supervision.Jobs.Findings.Verdicts;
using Supervision.Sql.Findings;

namespace Supervision.Dashboard.Findings.Drafts;

/// <summary>A letter with the session's facts filled in: the written reply to a citizen (书面答复) and the formal warning (效能告诫书).</summary>
/// <remarks>Always Chinese, whatever the reader's language. Source: S0 8.1.3 (written reply), S4 失职追究四 (the measure 效能告诫).</remarks>
public static class DraftLetter
{
    public const string Reply = "reply";
    public const string Warning = "warning";

    private const string Indent = "　　";

    /// <summary>The letter's text; null where the facts do not carry it: a warning needs a confirmed verdict in force.</summary>
    public static string? Of(string kind, SessionView view, Visit visit, int appealDays) => kind switch
    {
        Reply => ReplyText(view, visit),
        Warning when Confirmed(view).Count > 0 => WarningText(view, visit, appealDays),
        _ => null,
    };

    /// <summary>The findings of a session whose verdict in force is a breach, with that verdict.</summary>
    internal static IReadOnlyList<(FindingRow Finding, VerdictRow Verdict, FindingView View)> Confirmed(SessionView view) => view.Findings
        // In force means settled: a verdict that waits for a second officer must not reach a letter.
        .Where(finding => finding.Stage == ReviewStage.Settled && finding.Verdicts is [.., { Outcome: VerdictWords.Confirmed }])
        .Select(finding => (finding.Finding, finding.Verdicts[^1], finding)).ToList();

    private static string ReplyText(SessionView view, Visit visit)
    {
        var text = new StringBuilder();
        var about = view switch { { Comment: not null } => "意见", { Review: not null } => "评价", _ => "问题" };
        Line(text, $"关于您反映{about}的书面答复\n");
        Line(text, "尊敬的服务对象：");
        Line(text, $"{Indent}您于{Day(visit, view.Session.StartsAtUtc)}{Channel(view)}反映的{about}（编号 {view.Session.SubjectKey}）收悉。我们进行了核查，现将有关情况答复如下：\n");
        Line(text, $"{Indent}一、反映内容\n{Indent}{Said(view)}\n");
        Line(text, $"{Indent}二、核查情况");
        var settled = view.Findings.Where(finding => finding.Stage == ReviewStage.Settled && finding.Verdicts.Count > 0).ToList();
        // An answer that is under way still goes out: S0 8.1.3 asks for a written one and sets no term.
        if (settled.Count == 0)
            Line(text, $"{Indent}核查正在进行，形成结论后另行书面答复。");
        foreach (var (finding, number) in settled.Select((finding, index) => (finding, index + 1)))
            Line(text, $"{Indent}{number}．{Fact(finding, visit)}经核查，{Conclusion(finding.Verdicts[^1])}");
        Line(text, $"\n{Indent}三、处理情况\n{Indent}{Handling(Confirmed(view))}\n");
        Line(text, $"{Indent}感谢您对政务服务工作的关心和监督。如对本答复有异议，可向本中心提出，或拨打 12345。\n");
        Close(text, visit);
        return text.ToString();
    }

    private static string WarningText(SessionView view, Visit visit, int appealDays)
    {
        var text = new StringBuilder();
        var confirmed = Confirmed(view);
        var decided = confirmed.Max(one => one.Verdict.DecidedAtUtc);
        // The day before the closing midnight: that is the last on which an appeal is in time.
        var closes = visit.Local(AppealRules.ClosesAtUtc(decided, appealDays, visit.Zone)).AddDays(-1);
        Line(text, $"效能告诫书\n\n{visit.Today.Year}年第＿＿＿号\n");
        Line(text, $"{view.Staff?.Name ?? "＿＿＿"}（工号 {view.Session.StaffNo ?? "＿＿＿"}，{view.Staff?.Department ?? view.Post?.Department ?? "＿＿＿"}）：");
        Line(text, $"{Indent}经核查，你在政务服务工作中存在下列情形：");
        foreach (var (one, number) in confirmed.Select((one, index) => (one, index + 1)))
            Line(text, $"{Indent}{number}．{Fact(one.View, visit)}违反{Clause(one.Finding)}，于{Day(visit, one.Verdict.DecidedAtUtc)}由{one.View.Names.GetValueOrDefault(one.Verdict.OfficerId, one.Verdict.OfficerId)}认定为{Degree(one.Verdict.Severity)}（审计第 {one.Verdict.AuditNo} 号）。");
        Line(text, $"\n{Indent}依据失职追究制度，现对你予以效能告诫。请自收到本告诫书之日起＿＿个工作日内提交书面整改报告。");
        Line(text, $"{Indent}如对认定有异议，可于{closes.ToString("yyyy年M月d日", CultureInfo.InvariantCulture)}前提出申诉，由未参与原认定的督查员答复。\n");
        Close(text, visit);
        Line(text, "\n签收人：＿＿＿＿＿＿　　签收日期：＿＿＿＿＿＿");
        return text.ToString();
    }

    private static string Fact(FindingView view, Visit visit)
    {
        var finding = view.Finding;
        var when = visit.Local(finding.OccurredAtUtc).ToString("yyyy年M月d日H时m分", CultureInfo.InvariantCulture);
        var what = finding switch
        {
            { Quote: { Length: > 0 } quote } when finding.Kind is "phrase" or "duty" or "call" => $"在通话中出现“{quote}”",
            { AbsenceWord: not null, Minutes: { } minutes } => string.Create(CultureInfo.InvariantCulture, $"不在岗 {minutes:0.#} 分钟"),
            { Quote: { Length: > 0 } quote } => $"被反映“{quote}”",
            _ => "办理事项未按要求进行",
        };
        return $"{when}，{(finding.PostCode is { } post ? $"{post} 窗口" : "")}{what}。";
    }

    private static string Clause(FindingRow finding) =>
        ClauseText.Of(finding.DocumentId, finding.RuleKey, finding.Clause) is { } clause ? $"《{clause.Title}》（{clause.Number}）{finding.Clause}" : $"{finding.DocumentId} {finding.Clause}";

    private static string Conclusion(VerdictRow verdict) => verdict.Outcome switch
    {
        VerdictWords.Confirmed => "情况属实。",
        "remedied" => "情况属实，工作人员已当场补救。",
        "notstaff" => "相关言语非工作人员所说。",
        "notapplicable" => "该情形不适用相关规定。",
        _ => "未发现违反规定的情形。",
    };

    private static string Handling(IReadOnlyList<(FindingRow, VerdictRow Verdict, FindingView)> confirmed) => confirmed.Count == 0
        ? "＿＿＿＿＿＿"
        : "已责成相关窗口整改，并按制度对责任人员作出处理。";

    private static string Degree(string? severity) => severity switch { "serious" => "严重", "minor" => "轻微", _ => "一般" };

    private static string Channel(SessionView view) => view.Comment is { Channel: { Length: > 0 } channel } ? $"通过{channel}" : view.Review is not null ? "在服务评价中" : "";

    private static string Said(SessionView view) => view switch
    {
        { Comment.Body: { Length: > 0 } body } => body,
        { Review.Body: { Length: > 0 } body } => body,
        _ => "＿＿＿＿＿＿",
    };

    private static string Day(Visit visit, DateTime utc) => visit.Local(utc).ToString("yyyy年M月d日", CultureInfo.InvariantCulture);

    private static void Close(StringBuilder text, Visit visit) =>
        Line(text, $"{visit.Hall.Name}\n{visit.Today.ToString("yyyy年M月d日", CultureInfo.InvariantCulture)}");

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');
}
