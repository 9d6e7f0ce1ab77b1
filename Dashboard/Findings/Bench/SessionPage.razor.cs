using Microsoft.AspNetCore.Components;
using Supervision.Dashboard.Accounts;
using Supervision.Dashboard.Findings.Bench.Verdicts;
using Supervision.Dashboard.Texts.Findings;
using Supervision.Ingest.Media;
using Supervision.Jobs.Accounts;
using Supervision.Jobs.Audit;
using Supervision.Dashboard.Findings.Queue;
using Supervision.Dashboard.Texts;
using Supervision.Jobs.Findings;
using Supervision.Jobs.Findings.Appeals;
using Supervision.Jobs.Findings.Verdicts;
using Supervision.Jobs.Rulebook;
using Supervision.Sql;
using Supervision.Sql.Findings.Evidence;

namespace Supervision.Dashboard.Findings.Bench;

public partial class SessionPage
{
    private int? _refused;
    private string? _nextHref;
    private IReadOnlyList<string> _company = [];
    private ILookup<string, string> _otherBooks = Array.Empty<string>().ToLookup(text => text);
    private IReadOnlyList<RulebookDocument> _documents = [];
    private VerdictRequest? _kept;
    private string? _contact;
    private Bar _wholeBar;

    [Parameter] public string Session { get; set; } = "";
    [Parameter] public string Hall { get; set; } = "";
    [Inject] public required Visit Visit { get; set; }
    [Inject] public required Database Database { get; set; }
    [Inject] public required KeptReadings Readings { get; set; }
    [Inject] public required TimeProvider Time { get; set; }
    [Inject] public required DashboardSettings Settings { get; set; }

    private SessionView View { get; set; } = null!;

    private bool IsJudge => Visit.Has(Roles.Officer);

    private string QueueHref => IsJudge || Visit.Has(Roles.Leader) ? QueueAddress.Carry(Visit.At("queue"), Visit.Query) : Visit.At("mine");

    private string VerdictHref => QueueAddress.Carry(Visit.At($"sessions/{Session}/verdict"), Visit.Query);

    private string MissedHref => QueueAddress.Carry(Visit.At($"sessions/{Session}/missed"), Visit.Query);

    // Nothing is marked in it, or it is not to be seen yet: the officer judges the session as a whole.
    private bool IsWhole => View.Findings.Count == 0 && View.Session.State == "open";

    // What came back incomplete is written on; else the gravest that waits for a verdict, which is the one that the queue names.
    private FindingView? Current => View.Findings.FirstOrDefault(finding => finding.Finding.FindingId == Failed)
        ?? View.Findings.MaxBy(view => FindingWords.Gravity(view.Finding.Severity, view.Finding.Probability, view.Finding.IsLead, view.Finding.State));

    private string Heading => IsWhole && View.Session.Kind == "call" && IsJudge
        ? FindingWords.Blind(View.Call?.Turns.FirstOrDefault(turn => turn.Speaker == "citizen")?.Body)
        : FindingWords.Heading(View.Session.Kind, View.Findings.OrderByDescending(finding => finding == Current).Select(finding => finding.Finding).ToList());

    // A deadline or a review is an instant: "0 seconds" would read as a fact.
    private string Lasting => View.Session.EndsAtUtc > View.Session.StartsAtUtc ? $" · {PartText.Length(View.Session.EndsAtUtc - View.Session.StartsAtUtc)}" : "";

    private string? Failed => Visit.Query["finding"];

    private string Person => View.Staff is { } staff ? staff.Name + PartText.InBrackets(staff.StaffNo) : View.Session.StaffNo ?? "–";

    private (string Tone, string Text)? Message => Visit.Query["verdict"].ToString() switch
    {
        "saved" => ("good", BenchText.Saved),
        "agreed" => ("good", BenchText.Agreed),
        "missed" => ("good", BenchText.MissedSaved),
        "revealed" => ("warn", BenchText.Revealed(View.Findings.Count)),
        "matched" => ("good", BenchText.Matched),
        "second" => ("good", BenchText.SavedSecond),
        "third" => ("good", BenchText.SavedThird),
        "twice" => ("good", BenchText.Twice),
        "overtaken" => ("warn", BenchText.Overtaken),
        "barred" => ("warn", VerdictText.Barred(Enum.TryParse<Bar>(Visit.Query["why"], out var bar) ? bar : Bar.OwnVerdict)),
        "incomplete" => ("bad", VerdictText.Problem(Visit.Query["why"])),
        _ => null,
    };

    protected override async Task OnInitializedAsync()
    {
        var cancel = Visit.Context.RequestAborted;
        var officer = new Officer(Visit.AccountId, Visit.StaffNo, Visit.Department);
        var view = await SessionView.Read(Database, new MediaArchive(Settings.MediaFolder), Visit.Hall.HallCode, Session, IsJudge ? officer : null, isMasked: true, cancel);
        // Told apart only within the hall: the access table has refused everybody else before.
        if (view is null || !MayLook(view))
        {
            _refused = view is null ? StatusCodes.Status404NotFound : StatusCodes.Status403Forbidden;
            Visit.Context.Response.StatusCode = _refused.Value;
            return;
        }
        var isFlagged = view.Findings.Any(finding => finding.Finding.State == "open");
        if (await BlindPage.IsOn(Visit, Database, Time, view.Session, isFlagged, view.Findings.Any(finding => finding.Stage != ReviewStage.First), cancel))
            view = view with { Findings = [] };
        View = view;
        _otherBooks = await ClauseText.Others(view, Database, Readings, cancel);
        // The rest serves the judging: a leader's page need not read it.
        if (!IsJudge)
            return;
        _wholeBar = IsWhole ? await MissedFinding.BarOf(Database, view.Session, officer, cancel) : Bar.None;
        _documents = (await RulebookShelf.Of(Database, Visit.Hall.HallCode, cancel)).InForce(view.Session.Day);
        _contact = await Contact(view, cancel);
        // For judges only: a reader who decides nothing is no company to an officer.
        _company = await Company.Enter(Database, Visit, Session, cancel);
        _nextHref = await NextSession.Href(Database, Visit, view.Session, cancel);
        _kept = VerdictForm.Kept(Visit);
    }

    // Calling back is the officer's duty (S3 three(2)9: verify with the citizen); looking is recorded.
    private async Task<string?> Contact(SessionView view, CancellationToken cancel)
    {
        if (view.Session.Kind != "comment" || Visit.Query["contact"] != "show")
            return null;
        var comment = await new EvidenceQueries(Database).Comment(view.Session.HallCode, view.Session.SubjectKey, cancel);
        // Before the number is shown, so that none is seen without an entry.
        await new AuditLog(Database, Time).Add(view.Session.HallCode, Visit.AccountId, AuditAction.Contact, "session", Session, new { view.Session.SubjectKey }, cancel);
        return string.Join(' ', new[] { comment?.Person, comment?.Phone }.Where(part => part is { Length: > 0 })) is { Length: > 0 } contact ? contact : PartText.None;
    }

    // A member of staff sees the own sessions and no others.
    private bool MayLook(SessionView view) =>
        IsJudge || Visit.Has(Roles.Leader) || (Visit.StaffNo is { } own && view.Findings.Any(finding => finding.Finding.StaffNo == own));
}
