using System.Globalization;
using Supervision.Dashboard.Accounts;
using Supervision.Jobs.Halls;
using Supervision.Jobs.Presence;
using Supervision.Sql;
using Supervision.Sql.Presence;

namespace Supervision.Dashboard.Presence.Day;

/// <summary>One change of records tried out on one post's day; nothing of it is stored.</summary>
public sealed record WhatIfResult(string Change, string? From, string? To, PostDay? Before, PostDay? After)
{
    public IReadOnlyList<PresenceSpanRow> SpansAfter => After is null ? [] : [.. PresenceRows.Spans("", After)];

    /// <summary>Net change of absence in seconds.</summary>
    public long AbsentChange => (After?.Absent.Seconds ?? 0) - (Before?.Absent.Seconds ?? 0);

    /// <summary>
    /// Reads the change from the address: <c>cover:</c> and a post or nothing, <c>shift:</c> and a roster row, <c>leave:</c> and a
    /// leave row or nothing for all of them, <c>camera:</c> and a camera that has no pictures from <c>from</c> to <c>to</c>.
    /// </summary>
    /// <returns>Null where the address asks for none.</returns>
    internal static async Task<WhatIfResult?> Of(Database database, Visit visit, string post, DateOnly day, CancellationToken cancel)
    {
        if (visit.Query["change"] is not [{ Length: > 0 } change])
            return null;
        // The night's own loading and subtraction: a second way of counting would answer another question.
        var records = await PresenceRecords.Load(database, visit.Hall.HallCode, visit.Zone, day, cancel);
        var (from, to) = (visit.Query["from"].ToString(), visit.Query["to"].ToString());
        var (before, after) = Read(change, from, to, records, visit.Zone, post, day).Compare(records, post, day);
        return new WhatIfResult(change, from, to, before, after);
    }

    private static WhatIf Read(string change, string from, string to, PresenceRecords records, TimeZoneInfo zone, string post, DateOnly day) => change.Split(':', 2) switch
    {
        ["cover", var cover] => new WhatIf { CoverPosts = new Dictionary<string, string?> { [post] = cover.Length == 0 ? null : cover } },
        ["shift", var shift] => new WhatIf { WithoutShifts = [shift] },
        ["leave", { Length: > 0 } leave] => new WhatIf { WithoutLeaves = [leave] },
        ["leave", _] => new WhatIf { WithoutLeaves = records.Input.Leaves.Select(leave => leave.LeaveId).ToList() },
        ["camera", var camera] when records.Duty is var (start, end) => new WhatIf { Outages = [new CameraOutage(camera, Clock(from, day, zone) ?? start, Clock(to, day, zone) ?? end)] },
        // An unknown change changes nothing, which the two equal columns say.
        _ => new WhatIf(),
    };

    private static DateTime? Clock(string text, DateOnly day, TimeZoneInfo zone) =>
        // No time is the whole duty: a camera that is tried out as dark is so all day unless the form says when.
        TimeOnly.TryParse(text, CultureInfo.InvariantCulture, out var clock) ? HallClock.ToUtc(day, clock.ToTimeSpan(), zone) : null;
}
