using Microsoft.AspNetCore.Components;
using Supervision.Dashboard.Accounts;
using Supervision.Dashboard.Findings.Bench;
using Supervision.Dashboard.Texts.Findings;
using Supervision.Jobs.Findings.Appeals;
using Supervision.Jobs.Findings.Verdicts;
using Supervision.Jobs.Operations;
using Supervision.Sql;
using Supervision.Sql.Findings;
using Supervision.Sql.Findings.Appeals;
using Supervision.Sql.Findings.Statements;

namespace Supervision.Dashboard.Findings.Appeals;

public partial class MinePage
{
    private IReadOnlyList<OwnFinding> _findings = [];
    private ILookup<string, AppealRow> _appeals = Array.Empty<AppealRow>().ToLookup(appeal => appeal.FindingId);
    private ILookup<string, StaffStatementRow> _statements = Array.Empty<StaffStatementRow>().ToLookup(statement => statement.FindingId);
    private IReadOnlyList<AppealEffectRow> _effects = [];
    private AppealTerms _terms = new(AppealRules.DefaultWindowDays, AppealRules.DefaultAnswerDays, TimeZoneInfo.Utc, _ => null);

    [Parameter] public string Hall { get; set; } = "";
    [Inject] public required Visit Visit { get; set; }
    [Inject] public required Database Database { get; set; }

    private (string Tone, string Text)? Notice => Visit.Query["appeal"].ToString() switch
    {
        "saved" => ("good", AppealText.Filed),
        "said" => ("good", AppealText.Said),
        "incomplete" => ("bad", AppealText.NeedGrounds),
        "closed" => ("warn", AppealText.NotFiled + VerdictText.Door(Enum.TryParse<AppealDoor>(Visit.Query["why"], out var door) ? door : AppealDoor.WindowClosed)),
        _ => null,
    };

    protected override async Task OnInitializedAsync()
    {
        var cancel = Visit.Context.RequestAborted;
        _terms = await AppealTermsOf.Hall(Database, Visit, cancel);
        // An account may hold the role without a number; what would be listed then is everybody's or nobody's.
        if (Visit.StaffNo is not { } staffNo)
            return;
        var queries = new AppealQueries(Database);
        _findings = await queries.FindingsOfStaff(Visit.Hall.HallCode, staffNo, Visit.Today.AddYears(-1), cancel);
        _appeals = (await queries.AppealsOfStaff(Visit.Hall.HallCode, staffNo, cancel)).ToLookup(appeal => appeal.FindingId);
        _effects = await queries.EffectsOfStaff(Visit.Hall.HallCode, staffNo, cancel);
        _statements = (await new StatementQueries(Database).StatementsOfStaff(Visit.Hall.HallCode, staffNo, cancel)).ToLookup(statement => statement.FindingId);
    }

    // As it was stored when the finding was scored: whoever contests it contests those numbers.
    private List<string> Why(OwnFinding finding)
    {
        var reason = PhoneMask.Of(finding.Reason)!;
        return [.. ReasonPath.Steps(reason, Visit.Zone), .. WeighedText.Lines(finding.MatchKind, reason)];
    }

    // Until when this finding can be appealed, in hall time; null when it cannot.
    private string? Until(OwnFinding finding, AppealRow? appeal)
    {
        if (finding is not { Outcome: VerdictWords.Confirmed, DecidedAtUtc: { } decided } || appeal is not null)
            return null;
        var closes = AppealRules.ClosesAtUtc(decided, _terms.WindowDays, _terms.Zone);
        // The window closes with the day: 23:59 of the last one is read rightly, 00:00 of the next is not.
        return closes > Visit.NowUtc ? Visit.Local(closes.AddMinutes(-1)).ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture) : null;
    }
}
