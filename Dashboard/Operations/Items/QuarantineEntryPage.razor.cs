using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Components;
using Supervision.Dashboard.Accounts;
using Supervision.Dashboard.Texts.Operations;
using Supervision.Ingest.Inbox;
using Supervision.Ingest.Tables;
using Supervision.Sql;
using Supervision.Sql.Operations;
using Supervision.Sql.Operations.Batches;
using Supervision.Sql.Operations.Board;

namespace Supervision.Dashboard.Operations.Items;

/// <summary>One refused row as a form: corrected, it goes through the same checks as the file did.</summary>
public partial class QuarantineEntryPage
{
    private const string FieldPrefix = "field:";
    // As the intake wrote it: escaped Chinese would be another text for the same row.
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private QuarantineRow? _row;
    private Rejected? _fault;
    private IReadOnlyList<OwnerRow> _operators = [];
    private List<KeyValuePair<string, string>> _fields = [];

    [Parameter] public string Hall { get; set; } = "";

    [Parameter] public string Batch { get; set; } = "";

    [Parameter] public long Entry { get; set; }

    [SupplyParameterFromQuery(Name = "done")] public bool Done { get; set; }

    [Inject] public required Visit Visit { get; init; }

    [Inject] public required Database Database { get; init; }

    [Inject] public required TimeProvider Time { get; init; }

    [Inject] public required DashboardSettings Settings { get; init; }

    [Inject] public required NavigationManager Navigation { get; init; }

    // The file may name the column in its own words.
    private string? WrongColumn => _fault?.Column ?? (_row is null ? null : RowRetry.FieldOf(_row) ?? _row.ColumnName);

    // A whole file has nothing to correct here, and a settled row no longer.
    private string Title => _fields.Count > 0 && _row?.State == "open" ? OperationsText.CorrectTitle : NightText.ItemTitle;

    private IEnumerable<(string Name, string? Value)> Subject => [("batch", Batch), ("entry", $"{Entry}"), ("subject", $"{Batch}/{Entry}")];

    protected override async Task OnInitializedAsync()
    {
        _row = await new OperationsPages(Database).QuarantineEntry(Hall, Batch, Entry, Visit.Context.RequestAborted);
        if (_row is null)
            Navigation.NotFound();
        else if (_row.RowText is { } text)
            _fields = Fields(text);
        _operators = await new BoardQueries(Database).Operators(Hall, Visit.Context.RequestAborted);
    }

    private async Task Correct()
    {
        var cancel = Visit.Context.RequestAborted;
        // Somebody may have corrected it since the page was opened.
        if (_row is not { State: "open" } row)
            return;
        var form = await Visit.Context.Request.ReadFormAsync(cancel);
        // By the row's own columns: a forged field adds none.
        _fields = _fields.ConvertAll(field => KeyValuePair.Create(field.Key, form[FieldPrefix + field.Key].ToString()));
        var corrected = JsonSerializer.Serialize(_fields.ToDictionary(field => field.Key, field => field.Value), Json);
        var before = Fields(row.RowText!).ToDictionary(field => field.Key, field => field.Value);
        var changed = _fields.Where(field => before.GetValueOrDefault(field.Key) != field.Value).Select(field => field.Key).ToList();
        _fault = await ItemEndpoints.Desk(Visit, Database, Time, Settings).Correct(row, corrected, changed, cancel);
        if (_fault is null)
            Navigation.NavigateTo(Visit.At("operations/quarantine?done=true"));
    }

    private static List<KeyValuePair<string, string>> Fields(string text)
    {
        using var json = JsonDocument.Parse(text);
        return json.RootElement.EnumerateObject().Select(field => KeyValuePair.Create(field.Name, field.Value.ToString())).ToList();
    }
}
