using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Components;
using Supervision.Dashboard.Accounts;
using Supervision.Dashboard.Findings.Appeals;
using Supervision.Dashboard.Findings.Bench;
using Supervision.Ingest.Media;
using Supervision.Jobs.Accounts;
using Supervision.Jobs.Audit;
using Supervision.Jobs.Findings.Appeals;
using Supervision.Sql;

namespace Supervision.Dashboard.Findings.Drafts;

/// <summary>A letter to check, edit and print. Nothing is stored or sent; that a printout was made is recorded with its hash.</summary>
public partial class DraftPage
{
    private const int LongestLetter = 20_000;
    private bool _isUnknown;
    private string? _draft;
    private string? _printed;
    private long _auditNo;

    [Parameter] public string Hall { get; set; } = "";

    [Parameter] public string Session { get; set; } = "";

    [Parameter] public string Kind { get; set; } = "";

    [SupplyParameterFromForm(FormName = "draft", Name = "text")] public string? Text { get; set; }

    [Inject] public required Visit Visit { get; init; }

    [Inject] public required Database Database { get; init; }

    [Inject] public required TimeProvider Time { get; init; }

    [Inject] public required DashboardSettings Settings { get; init; }

    protected override async Task OnInitializedAsync()
    {
        var cancel = Visit.Context.RequestAborted;
        var officer = Visit.Has(Roles.Officer) ? new Officer(Visit.AccountId, Visit.StaffNo, Visit.Department) : null;
        var view = Kind is DraftLetter.Reply or DraftLetter.Warning
            ? await SessionView.Read(Database, new MediaArchive(Settings.MediaFolder), Hall, Session, officer, isMasked: true, cancel)
            : null;
        if (view is null)
        {
            _isUnknown = true;
            Visit.Context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        _draft = DraftLetter.Of(Kind, view, Visit, (await AppealTermsOf.Hall(Database, Visit, cancel)).WindowDays);
    }

    private async Task MakePrint()
    {
        if (_draft is null || string.IsNullOrWhiteSpace(Text) || Text.Length > LongestLetter)
            return;
        // A browser sends CR LF: the hash must be that of the letter, whoever sent it.
        var letter = Text.ReplaceLineEndings("\n");
        _auditNo = await new AuditLog(Database, Time).Add(Hall, Visit.AccountId, AuditAction.Export, "session", Session,
            // The hash and not the text: the log is kept for good, and a letter names a citizen's matter.
            new { what = $"draft {Kind}", sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(letter))), edited = letter.Trim() != _draft.Trim() }, Visit.Context.RequestAborted);
        _printed = letter;
    }
}
