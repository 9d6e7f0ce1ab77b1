using Supervision.Dashboard.Accounts;
using Supervision.Jobs.Presence;
using Supervision.Sql;

namespace Supervision.Dashboard.Presence;

/// <summary>One change of records tried out on one post's day; nothing of it is stored.</summary>
public sealed record WhatIfResult(string PostCode, string Change, PostDay? Before, PostDay? After)
{
    /// <summary>Reads the change from the address: <c>cover:</c> and a post or nothing, <c>shift:</c> and a roster row, or <c>leave</c>.</summary>
    /// <returns>Null where the address asks for none.</returns>
    internal static async Task<WhatIfResult?> Of(Database database, Visit visit, DateOnly day, CancellationToken cancel)
    {
        if (visit.Query["post"] is not [{ Length: > 0 } post] || visit.Query["change"] is not [{ Length: > 0 } change])
            return null;
        var records = await PresenceRecords.Load(database, visit.Hall.HallCode, visit.Zone, day, cancel);
        var what = change.Split(':', 2) switch
        {
            ["cover", var cover] => new WhatIf { CoverPosts = new Dictionary<string, string?> { [post] = cover.Length == 0 ? null : cover } },
            ["shift", var shift] => new WhatIf { WithoutShifts = [shift] },
            ["leave"] => new WhatIf { WithoutLeaves = records.Input.Leaves.Select(leave => leave.LeaveId).ToList() },
            _ => new WhatIf(),
        };
        var (before, after) = what.Compare(records, post, day);
        return new WhatIfResult(post, change, before, after);
    }
}
