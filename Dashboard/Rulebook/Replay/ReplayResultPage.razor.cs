using System.Globalization;
using Microsoft.AspNetCore.Components;
using Supervision.Dashboard.Accounts;
using Supervision.Dashboard.Layout;
using Supervision.Dashboard.Texts.Rulebook;
using Supervision.Jobs.Accounts;
using Supervision.Jobs.Learning.Versions;
using Supervision.Jobs.Rulebook.Replay;
using Supervision.Sql;
using Supervision.Sql.Rulebook.Replays;

namespace Supervision.Dashboard.Rulebook.Replay;

/// <summary>What a change would do to the flags of past nights, and the way to adopt it afterwards.</summary>
public partial class ReplayResultPage
{
    private const int PageSize = 50;

    // What an officer's verdict contradicts comes first: it is the reason not to adopt.
    private static readonly string[] Filters = ["contradicted", "gained", "lost", "changed"];

    private ReplayRow? _replay;
    private IReadOnlyList<ReplayChangeRow> _changes = [];
    private string? _nextKey;

    [Parameter] public string Hall { get; set; } = "";

    [Parameter] public string Replay { get; set; } = "";

    [Inject] public required Visit Visit { get; init; }

    [Inject] public required Database Database { get; init; }

    [Inject] public required TimeProvider Time { get; init; }

    [Inject] public required NavigationManager Navigation { get; init; }

    private string? Kind => Visit.Query["kind"] is [{ } kind] && Filters.Contains(kind) ? kind : null;

    private IEnumerable<(string, string, bool)> Kinds =>
        [(Address.With(Visit, ("kind", null), ("after", null)), ReplayText.All, Kind is null), .. Filters.Select(kind => (Of(kind), ReplayText.Kind(kind), Kind == kind))];

    protected override async Task OnInitializedAsync()
    {
        var cancel = Visit.Context.RequestAborted;
        var queries = new ReplayQueries(Database);
        _replay = await queries.Replay(Hall, Replay, cancel);
        if (_replay is null)
        {
            Navigation.NotFound();
            return;
        }
        var after = int.TryParse(Visit.Query["after"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        var changes = await queries.Changes(Hall, Replay, Kind, after, PageSize + 1, cancel);
        _changes = changes.Take(PageSize).ToList();
        _nextKey = changes.Count > PageSize ? _changes[^1].ChangeNo.ToString(CultureInfo.InvariantCulture) : null;
    }

    private string Of(string kind) => Address.With(Visit, ("kind", kind), ("after", null));

    private async Task Adopt()
    {
        var cancel = Visit.Context.RequestAborted;
        var form = await Visit.Context.Request.ReadFormAsync(cancel);
        var isDated = DateOnly.TryParseExact(form["from"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var from);
        // The page is an officer's too; putting in force is not.
        var isAdopted = Visit.Has(Roles.Administrator) && _replay is { State: "done" } replay && (replay.DocumentId is null || isDated) && await Adopt(replay, from, cancel);
        Navigation.NavigateTo(Visit.At($"rulebook/replay/{Replay}?adopted={(isAdopted ? "true" : "false")}"));
    }

    /// <summary>The text where one was tried, and the model where one was.</summary>
    private async Task<bool> Adopt(ReplayRow replay, DateOnly from, CancellationToken cancel) =>
        // The text first: where it is refused, the model that was tried with it must not work alone.
        (replay.VersionHash is null || await new ReplayBook(Database, Time).AdoptText(Hall, replay.ReplayId, from, Visit.AccountId, cancel))
        && (replay.ModelVersion is not { } model || await new ModelBook(Database).Choose(Hall, model, isHeld: true, Visit.AccountId, $"replay {replay.ReplayId}", Time, cancel));
}
