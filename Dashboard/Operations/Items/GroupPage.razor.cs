using Microsoft.AspNetCore.Components;
using Supervision.Dashboard.Accounts;
using Supervision.Ingest.Tables;
using Supervision.Sql;
using Supervision.Sql.Operations.Batches;
using Supervision.Sql.Operations.Board;
using Supervision.Sql.Operations.Items;

namespace Supervision.Dashboard.Operations.Items;

/// <summary>Refused rows with one column, one value and one reason: one correction for all of them.</summary>
public partial class GroupPage
{
    private const int RowsShown = 50;
    private EntryGroupRow? _group;
    private IReadOnlyList<QuarantineRow> _entries = [];
    private IReadOnlyList<OwnerRow> _operators = [];
    private Rejected? _fault;
    private string _corrected = "";

    [Parameter] public string Hall { get; set; } = "";

    [Inject] public required Visit Visit { get; init; }

    [Inject] public required Database Database { get; init; }

    [Inject] public required TimeProvider Time { get; init; }

    [Inject] public required DashboardSettings Settings { get; init; }

    [Inject] public required NavigationManager Navigation { get; init; }

    private IEnumerable<(string Name, string? Value)> Subject =>
        [(GroupKey.Field, GroupKey.Of(_group!)), ("subject", $"{_group!.Feed}/{_group.ReasonCode}")];

    protected override async Task OnInitializedAsync()
    {
        _group = await GroupKey.Of(Database, Hall, Visit.Query[GroupKey.Field], Visit.Context.RequestAborted);
        if (_group is null)
            return;
        _entries = await ItemEndpoints.Desk(Visit, Database, Time, Settings).Entries(_group, Visit.Context.RequestAborted);
        _operators = await new BoardQueries(Database).Operators(Hall, Visit.Context.RequestAborted);
    }

    private async Task CorrectAll()
    {
        var cancel = Visit.Context.RequestAborted;
        _corrected = (await Visit.Context.Request.ReadFormAsync(cancel))["corrected"].ToString();
        (var loaded, _fault) = await ItemEndpoints.Desk(Visit, Database, Time, Settings).CorrectAll(_group!, _corrected, cancel);
        if (_fault is null)
            Navigation.NavigateTo(Visit.At($"operations/quarantine?loaded={loaded}"));
        else
            // Read again: others may have taken rows out of the group meanwhile.
            _entries = await ItemEndpoints.Desk(Visit, Database, Time, Settings).Entries(_group!, cancel);
    }
}
