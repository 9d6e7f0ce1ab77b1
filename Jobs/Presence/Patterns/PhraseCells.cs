using Supervision.Jobs.Halls;
using Supervision.Sql.Calls;
using Supervision.Sql.Halls;
using Supervision.Sql.Presence.Patterns;

namespace Supervision.Jobs.Presence.Patterns;

/// <summary>Answered calls of each person by hour, queue length and matter, and those of them with a forbidden phrase.</summary>
public sealed class PhraseCells(TimeZoneInfo zone, QueueLengths queues, IEnumerable<ShiftRow> shifts, IEnumerable<AcceptedCaseRow> cases)
{
    public const string ByHour = "phrase";
    public const string ByQueue = "phrase-queue";
    public const string ByMatter = "phrase-matter";

    /// <summary>A call is about the case that the same person accepts while it goes on or soon after.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(30);

    private readonly Dictionary<(string Source, string Unit, string Cell), PatternCell> _cells = [];
    private readonly Dictionary<(string Unit, DateOnly Day), bool> _days = [];
    private readonly ILookup<string, ShiftRow> _shifts = shifts.ToLookup(shift => shift.StaffNo);
    private readonly ILookup<string, AcceptedCaseRow> _cases = cases.ToLookup(row => row.StaffNo);

    /// <param name="isHit">Whether the call holds a phrase that nobody has dismissed.</param>
    public void Add(CallRow call, bool isHit)
    {
        var wall = HallClock.ToHall(call.StartedAtUtc, zone);
        var day = DateOnly.FromDateTime(wall.DateTime);
        _days[(call.StaffNo, day)] = isHit || _days.GetValueOrDefault((call.StaffNo, day));
        Count(ByHour, call.StaffNo, $"{wall.Hour:00}", day, isHit);
        // Without any ticket the queue was not empty but unknown.
        if (queues.IsKnown)
            Count(ByQueue, call.StaffNo, queues.Band(PostOf(call), call.StartedAtUtc), day, isHit);
        if (MatterOf(call) is { } matter)
            Count(ByMatter, call.StaffNo, matter, day, isHit);
    }

    public IReadOnlyCollection<PatternCell> Of(string source) => [.. _cells.Where(cell => cell.Key.Source == source).Select(cell => cell.Value)];

    /// <summary>Per person the days with calls, bad where one held a phrase.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<(DateOnly Day, bool IsBad)>> Days() => _days.GroupBy(day => day.Key.Unit).ToDictionary(
        own => own.Key, own => (IReadOnlyList<(DateOnly, bool)>)[.. own.Select(day => (day.Key.Day, day.Value)).OrderBy(day => day.Day)]);

    private void Count(string source, string unit, string name, DateOnly day, bool isHit)
    {
        var cell = _cells.GetValueOrDefault((source, unit, name), new PatternCell(unit, name, 0, 0));
        _cells[(source, unit, name)] = cell with
        {
            Chances = cell.Chances + 1, Hits = cell.Hits + (isHit ? 1 : 0),
            Since = isHit && (cell.Since is null || day < cell.Since) ? day : cell.Since,
            Until = isHit && (cell.Until is null || day > cell.Until) ? day : cell.Until,
        };
    }

    private string? PostOf(CallRow call) =>
        _shifts[call.StaffNo].FirstOrDefault(shift => shift.StartsAtUtc <= call.StartedAtUtc && call.StartedAtUtc < shift.EndsAtUtc)?.PostCode;

    private string? MatterOf(CallRow call) => _cases[call.StaffNo]
        .Where(row => row.AcceptedAtUtc >= call.StartedAtUtc && row.AcceptedAtUtc < call.StartedAtUtc.AddSeconds(call.TalkSeconds ?? 0) + Soon)
        .MinBy(row => row.AcceptedAtUtc)?.Item;
}
