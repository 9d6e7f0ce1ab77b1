using System.Globalization;
using Microsoft.AspNetCore.Components;
using Supervision.Dashboard.Accounts;
using Supervision.Sql;
using Supervision.Sql.Presence.Pairs;

namespace Supervision.Dashboard.Presence.Pairs;

/// <summary>A month of AB posts: pairs, hand-overs, single-person posts and refusals because somebody was away (S4 AB岗).</summary>
public partial class PairsPage
{
    private const int PageSize = 50;

    /// <summary>Rule of S4 AB岗四, found in calls.</summary>
    internal const string RefusalKey = "s4-ab-4";

    /// <summary>How a reason cites that rule beside the one that the finding bears.</summary>
    internal const string RefusalReason = "%S4 AB岗四所列%";

    /// <summary>Rule of S4 AB岗三, found in the ledger.</summary>
    internal const string HandoverKey = "S4.handover.before-leave";

    private DateOnly _month;
    private IReadOnlyList<PairLine> _pairs = [];
    private IReadOnlyList<HandoverLine> _handovers = [];
    private IReadOnlyList<PairFindingLine> _findings = [];
    private string? _next;

    [Parameter] public string Hall { get; set; } = "";

    [SupplyParameterFromQuery(Name = "after")] public string? After { get; set; }

    [Inject] public required Visit Visit { get; init; }

    [Inject] public required Database Database { get; init; }

    protected override async Task OnInitializedAsync()
    {
        var (hall, cancel, queries) = (Visit.Hall.HallCode, Visit.Context.RequestAborted, new PairQueries(Database));
        _month = DateOnly.TryParseExact(Visit.Query["month"] + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var asked) ? asked : new DateOnly(Visit.Today.Year, Visit.Today.Month, 1);
        var until = _month.AddMonths(1);
        // Findings go by hall date, hand-overs by instant: the same month needs both forms.
        var (fromUtc, untilUtc) = (Visit.StartUtc(_month), Visit.StartUtc(until));
        _pairs = await queries.Pairs(hall, _month, until, fromUtc, untilUtc, cancel);
        _findings = await queries.PairFindings(hall, _month, until, RefusalKey, RefusalReason, HandoverKey, cancel);
        var first = int.TryParse(After, NumberStyles.None, CultureInfo.InvariantCulture, out var shown) && shown < int.MaxValue - PageSize - 1 ? shown + 1 : 1;
        var rows = await queries.Handovers(hall, fromUtc, untilUtc, first, PageSize + 1, cancel);
        _handovers = rows.Take(PageSize).ToList();
        _next = rows.Count > PageSize ? (first + PageSize - 1).ToString(CultureInfo.InvariantCulture) : null;
    }

    // Nobody could step in: for such a post S4 AB岗三 asks the unit to send somebody.
    private static bool IsUnsafe(PairLine row) => row is { People: 1, CoverPostCode: null };

    private string Month(int by) => Visit.At($"ab-posts?month={_month.AddMonths(by):yyyy-MM}");
}
