using Microsoft.AspNetCore.Components;
using Supervision.Dashboard.Accounts;
using Supervision.Dashboard.Texts.Operations;
using Supervision.Ingest.Inbox;
using Supervision.Sql;
using Supervision.Sql.Operations;
using Supervision.Sql.Operations.Arrivals;
using Supervision.Sql.Operations.Batches;
using Supervision.Sql.Operations.Board;
using Supervision.Sql.Operations.Runs;

namespace Supervision.Dashboard.Operations.Arrivals;

/// <summary>昨夜对账单: what was expected of each source and what came, worst first; the page of 07:30.</summary>
public partial class ArrivalsPage
{
    private IReadOnlyList<ArrivalRow> _rows = [];
    private IReadOnlyDictionary<string, OwnerRow> _owners = new Dictionary<string, OwnerRow>();
    private IReadOnlyList<OwnerRow> _operators = [];
    private ILookup<string, ReasonRow> _reasons = Array.Empty<ReasonRow>().ToLookup(row => row.Feed);
    private ItemCountRow _items = new();
    private RunRow? _run;
    private IReadOnlyList<InboxFileRow> _unread = [];
    private NightVerdict _verdict = new("", "", "");
    private DateOnly _day;

    [Parameter] public string Hall { get; set; } = "";

    [SupplyParameterFromQuery(Name = "day")] public string? Day { get; set; }

    /// <summary>Files that were asked to be judged again.</summary>
    [SupplyParameterFromQuery(Name = "again")] public long? Again { get; set; }

    [SupplyParameterFromQuery(Name = "done")] public bool Done { get; set; }

    [Inject] public required Visit Visit { get; init; }

    [Inject] public required Database Database { get; init; }

    private long Short => _rows.Count(NightVerdict.IsShort);

    private long Late => _rows.Count(row => row.State == "late");

    // A late source is whole all the same; the note beside the figure says how many were.
    private long Whole => _rows.Count(row => row.State is "complete" or "late");

    // Without it the two figures seem to disagree: a source that may be silent by chance is neither complete nor missing.
    private string WholeNote => string.Join(" · ", new[]
    {
        Late > 0 ? $"{NightText.LateSources} {Late}" : null,
        _rows.Count(row => row.State == "quiet") is > 0 and var quiet ? NightText.Quiet(quiet) : null,
    }.Where(part => part is not null));

    protected override async Task OnInitializedAsync()
    {
        var cancel = Visit.Context.RequestAborted;
        var (pages, board) = (new OperationsPages(Database), new BoardQueries(Database));
        var newest = await pages.ArrivalDays(Hall, 1, cancel);
        // Before the first night yesterday: today's files are not due yet.
        _day = ArrivalList.DayOf(Day) ?? (newest is [var last] ? last.Day : Visit.Today.AddDays(-1));
        _rows = ArrivalList.Sorted(await pages.ArrivalsOfDay(Hall, _day, cancel));
        _owners = (await board.SourceOwners(Hall, cancel)).ToDictionary(row => row.Source);
        _operators = await board.Operators(Hall, cancel);
        var (from, until) = ArrivalList.NightOf(Visit, _day);
        _reasons = (await board.ReasonsOfDay(Hall, _day, from, until, cancel)).ToLookup(row => row.Feed);
        // Two days: a file that has left the inbox is not tried any more, and a run may have been missed.
        _unread = await board.UnreadFiles(Hall, Visit.NowUtc.AddDays(-2), InboxReasons.MostTries, cancel);
        _items = (await board.Items(Hall, cancel) ?? new()) with { Unread = _unread.Count };
        _run = await new RunQueries(Database).RecentRuns(Hall, 1, cancel) is [var run] ? run : null;
        _verdict = NightVerdict.Of(_rows, _items, _run, Visit.Today);
    }

    private string At(DateOnly day) => Visit.At($"operations/arrivals?day={day:yyyy-MM-dd}");
}
