using System.Globalization;
using Microsoft.AspNetCore.Components;
using Supervision.Dashboard.Accounts;
using Supervision.Ingest.Cases;
using Supervision.Sql;
using Supervision.Sql.Cases;
using Supervision.Sql.Cases.Ledgers;

namespace Supervision.Dashboard.Cases.Ledgers;

/// <summary>The ledgers of a month: lines, and what is missing or late, newest first and paged by key.</summary>
public partial class LedgersPage
{
    private const int PageSize = 50;

    private DateOnly _month;
    private IReadOnlyList<LedgerCount> _counts = [];
    private IReadOnlyList<LedgerEntryRow> _lines = [];
    private IReadOnlyList<LedgerGap> _gaps = [];
    private long _gapCount;
    private string? _next;

    [Parameter] public string Hall { get; set; } = "";

    [Inject] public required Visit Visit { get; init; }

    [Inject] public required Database Database { get; init; }

    private static IEnumerable<string> Kinds => LedgerFeed.KindWords;

    // A hand-over, a notice or a guide is complete when it is entered.
    private static bool IsDoneLater(string kind) => kind is not ("handover" or "training" or "guide" or "notice" or "document");

    private bool IsGaps => Visit.Query["show"] == "gaps";

    private string? Kind => Visit.Query["kind"] is [{ } kind] && Kinds.Contains(kind) ? kind : null;

    protected override async Task OnInitializedAsync()
    {
        var (hall, cancel, queries) = (Visit.Hall.HallCode, Visit.Context.RequestAborted, new LedgerQueries(Database));
        _month = MonthOf(Visit.Query["month"]) ?? new DateOnly(Visit.Today.Year, Visit.Today.Month, 1);
        var until = _month.AddMonths(1);
        var (fromUtc, untilUtc) = (Visit.StartUtc(_month), Visit.StartUtc(until));
        _counts = await queries.LedgerCounts(hall, fromUtc, untilUtc, cancel);
        // On either view: how much is missing is the reason to look at the ledgers at all.
        _gapCount = await queries.GapCount(hall, _month, until, cancel);
        var (before, key) = After();
        if (IsGaps)
        {
            var gaps = await queries.LedgerGaps(hall, _month, until, before, key, PageSize + 1, cancel);
            _gaps = gaps.Take(PageSize).ToList();
            _next = gaps.Count > PageSize ? NextKey(_gaps[^1].OccurredAtUtc, _gaps[^1].FindingId) : null;
            return;
        }
        var lines = await queries.LedgerLines(hall, Kind, fromUtc, untilUtc, before, key, PageSize + 1, cancel);
        _lines = lines.Take(PageSize).ToList();
        _next = lines.Count > PageSize ? NextKey(_lines[^1].EnteredAtUtc, _lines[^1].EntryId) : null;
    }

    // Beyond these years neither neighbour of the month would be a date.
    private static DateOnly? MonthOf(string? text) =>
        DateOnly.TryParseExact(text + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) && month.Year is >= 2000 and < 2100 ? month : null;

    private static string NextKey(DateTime utc, string key) => string.Create(CultureInfo.InvariantCulture, $"{utc.Ticks}.{key}");

    private (DateTime BeforeUtc, string BeforeKey) After() =>
        Visit.Query["after"].ToString().Split('.', 2) is [var ticks, var key] && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= DateTime.MaxValue.Ticks
            ? (new DateTime(number, DateTimeKind.Utc), key)
            : (DateTime.SpecifyKind(DateTime.MaxValue.Date, DateTimeKind.Utc), "");

    private string Month(int by) => Address(_month.AddMonths(by), IsGaps ? "gaps" : null, Kind);

    private string Show(string? show, string? kind) => Address(_month, show, kind);

    private string Address(DateOnly month, string? show, string? kind) => Visit.At($"ledgers?month={month:yyyy-MM}{(show is null ? "" : $"&show={show}")}{(kind is null ? "" : $"&kind={kind}")}");
}
