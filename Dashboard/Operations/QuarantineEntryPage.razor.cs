using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Components;
using Supervision.Dashboard.Accounts;
using Supervision.Ingest.Inbox;
using Supervision.Ingest.Tables;
using Supervision.Jobs.Audit;
using Supervision.Sql;
using Supervision.Sql.Halls;
using Supervision.Sql.Operations;

namespace Supervision.Dashboard.Operations;

/// <summary>One refused row as a form: corrected, it goes through the same checks as the file did.</summary>
public partial class QuarantineEntryPage
{
    private const string FieldPrefix = "field:";
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private QuarantineRow? _row;
    private Rejected? _fault;
    private List<KeyValuePair<string, string>> _fields = [];

    [Parameter] public string Hall { get; set; } = "";

    [Parameter] public string Batch { get; set; } = "";

    [Parameter] public long Entry { get; set; }

    [Inject] public required Visit Visit { get; init; }

    [Inject] public required Database Database { get; init; }

    [Inject] public required TimeProvider Time { get; init; }

    [Inject] public required DashboardSettings Settings { get; init; }

    [Inject] public required NavigationManager Navigation { get; init; }

    private string? WrongColumn => _fault?.Column ?? _row?.ColumnName;

    protected override async Task OnInitializedAsync()
    {
        _row = await new OperationsPages(Database).QuarantineEntry(Hall, Batch, Entry, Visit.Context.RequestAborted);
        if (_row is null)
            Navigation.NotFound();
        else if (_row.RowText is { } text)
            _fields = Fields(text);
    }

    private async Task Correct()
    {
        var cancel = Visit.Context.RequestAborted;
        if (_row is not { State: "open" } row)
            return;
        var form = await Visit.Context.Request.ReadFormAsync(cancel);
        _fields = _fields.ConvertAll(field => KeyValuePair.Create(field.Key, form[FieldPrefix + field.Key].ToString()));
        var corrected = JsonSerializer.Serialize(_fields.ToDictionary(field => field.Key, field => field.Value), Json);
        var halls = new HallQueries(Database);
        var retry = new RowRetry(Request(), (await halls.StaffNos(Hall, cancel)).ToHashSet(StringComparer.Ordinal), (await halls.PostCodes(Hall, cancel)).ToHashSet(StringComparer.Ordinal));
        _fault = await retry.Correct(row, corrected, cancel);
        if (_fault is not null)
            return;
        // The row's text may be a citizen's: the entry names the columns that changed, never their content.
        var before = Fields(row.RowText!).ToDictionary(field => field.Key, field => field.Value);
        await new AuditLog(Database, Time).Add(Hall, Visit.AccountId, AuditAction.Quarantine, "quarantine", $"{Batch}/{Entry}",
            new { row.Feed, row.LineNumber, changed = _fields.Where(field => before.GetValueOrDefault(field.Key) != field.Value).Select(field => field.Key) }, cancel);
        Navigation.NavigateTo(Visit.At("operations/quarantine?done=true"));
    }

    private CollectRequest Request() => new()
    {
        Database = Database, Time = Time, HallCode = Hall, Zone = Visit.Zone, InboxFolder = Settings.InboxFolder, MediaFolder = Settings.MediaFolder,
    };

    private static List<KeyValuePair<string, string>> Fields(string text)
    {
        using var json = JsonDocument.Parse(text);
        return json.RootElement.EnumerateObject().Select(field => KeyValuePair.Create(field.Name, field.Value.ToString())).ToList();
    }
}
