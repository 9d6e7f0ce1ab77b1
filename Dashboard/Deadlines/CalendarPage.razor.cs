using System.Globalization;
using Microsoft.AspNetCore.Components;
using Supervision.Dashboard.Accounts;
using Supervision.Dashboard.Texts;
using Supervision.Ingest.Halls;
using Supervision.Jobs.Accounts;
using Supervision.Jobs.Deadlines;
using Supervision.Jobs.Halls;
using Supervision.Sql;
using Supervision.Sql.Deadlines;
using Supervision.Sql.Halls;
using Supervision.Sql.Operations.Batches;
using Supervision.Sql.Presence;

namespace Supervision.Dashboard.Deadlines;

/// <summary>What an update of the calendar would move; a preview keeps nothing.</summary>
public partial class CalendarPage
{
    // A year's holidays and moved weekends in one glance; the count beside them is whole.
    private const int MostShown = 20;
    private const int MostMoves = 200;

    private readonly NationalCalendar _national = NationalCalendar.Current;
    private IReadOnlyList<WorkDayRow> _held = [];
    private IReadOnlyList<ClockRow> _clocks = [];
    private HallCalendar _now = new([], NationalCalendar.Current);
    private IReadOnlyList<QuarantineRow> _disputes = [];
    private CalendarUpload? _upload;
    private CalendarUpdate? _update;

    [Parameter] public string Hall { get; set; } = "";
    [Inject] public required Visit Visit { get; set; }
    [Inject] public required Database Database { get; set; }

    private bool MaySave => Visit.Has(Roles.Administrator);

    private IReadOnlyList<(ClockRow Clock, DateTime? Due)> Moves => _update!.Moves(Hall, Visit.Zone, Visit.NowUtc, _clocks);

    /// <summary>Clocks that started under an earlier calendar and would count otherwise under the present one.</summary>
    private IReadOnlyList<(ClockRow Clock, DateTime? Due)> PresentMoves => new CalendarUpdate(_held, [], _national).Moves(Hall, Visit.Zone, Visit.NowUtc, _clocks);

    /// <summary>What the later of two files that disagree would move if it were taken.</summary>
    private IReadOnlyList<(ClockRow Clock, DateTime? Due)> DisputedMoves => new CalendarUpdate(_held, [.. _disputes.Select(CalendarDisputes.RowOf)], _national).Moves(Hall, Visit.Zone, Visit.NowUtc, _clocks);

    protected override async Task OnInitializedAsync()
    {
        var cancel = Visit.Context.RequestAborted;
        // The whole calendar: an update may speak of days long past that an open clock has counted.
        _held = await new PresenceQueries(Database).WorkDays(Hall, DateOnly.MinValue, DateOnly.MaxValue, cancel);
        _clocks = await new DeadlineQueries(Database).OpenClocks(Hall, cancel);
        _disputes = [.. (await CalendarDisputes.Open(Database, Hall, cancel)).SelectMany(entries => entries)];
        _now = new HallCalendar(_held, _national, _disputes.Select(dispute => CalendarDisputes.RowOf(dispute).Day));
    }

    private async Task Preview()
    {
        var cancel = Visit.Context.RequestAborted;
        _upload = await CalendarUpload.Read(await Visit.Context.Request.ReadFormAsync(cancel), Visit, _held, cancel);
        _update = new CalendarUpdate(_held, _upload.Days, _national);
    }

    private static string Days(IReadOnlyList<DateOnly> days) => string.Join(PartText.Comma, days.Take(MostShown).Select(day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))) + (days.Count > MostShown ? " …" : "");
}
