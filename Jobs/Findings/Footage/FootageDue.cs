using Supervision.Sql.Findings.Footage;

namespace Supervision.Jobs.Findings.Footage;

/// <summary>What has been done to keep one camera's footage of one session.</summary>
public enum FootageState
{
    /// <summary>Nothing; the recorder overwrites it when its days are over.</summary>
    Free,

    /// <summary>Nothing although an appeal is open: it must be secured before anything else.</summary>
    NeedsHold,

    /// <summary>Locked on the recorder by somebody named.</summary>
    Held,

    /// <summary>Taken off the recorder, with the hash of the file.</summary>
    Pulled,

    /// <summary>Overwritten before anybody secured it.</summary>
    Lost,
}

/// <summary>One camera's footage of one session and how long it still exists.</summary>
/// <param name="Camera">Null where no camera is known for the post.</param>
/// <param name="LastDay">The last hall date on which it is surely there.</param>
/// <param name="DaysLeft">0 on the last day, negative afterwards.</param>
public sealed record FootageDue(FootageNeedRow Need, string? Camera, DateOnly LastDay, int DaysLeft, FootageState State, FootageHoldRow? Hold)
{
    /// <summary>Held footage no longer runs out.</summary>
    public bool IsSafe => State is FootageState.Held or FootageState.Pulled;

    /// <summary>Every camera of every session, the soonest lost first; on the same day appeals stand before reviews and flags.</summary>
    /// <param name="cameras">Cameras by session; a session without any gets one line without a camera.</param>
    /// <param name="horizonDays">Flags and reviews with more days left are left out; appeals never are.</param>
    public static IReadOnlyList<FootageDue> Of(
        IEnumerable<FootageNeedRow> needs, ILookup<string, string> cameras, IEnumerable<FootageHoldRow> holds, FootageRetention retention, DateOnly today, int horizonDays)
    {
        var held = holds.ToDictionary(hold => (hold.SessionId, hold.Camera));
        return needs.SelectMany(need => cameras[need.SessionId].Cast<string?>().DefaultIfEmpty(null).Select(camera => Line(need, camera, held, retention, today)))
            .Where(line => line.Need.HasAppeal || (line.DaysLeft >= 0 && line.DaysLeft <= horizonDays))
            .OrderBy(line => line.IsSafe).ThenBy(line => line.DaysLeft).ThenBy(line => Rank(line.Need))
            .ThenBy(line => line.Need.StartsAtUtc).ThenBy(line => line.Camera, StringComparer.Ordinal).ToList();
    }

    private static FootageDue Line(FootageNeedRow need, string? camera, Dictionary<(string, string), FootageHoldRow> held, FootageRetention retention, DateOnly today)
    {
        var last = retention.LastDay(need.Day, camera);
        var left = last.DayNumber - today.DayNumber;
        var hold = held.GetValueOrDefault((need.SessionId, camera ?? ""));
        var state = hold switch
        {
            { FileHash: not null } => FootageState.Pulled,
            not null => FootageState.Held,
            _ when left < 0 => FootageState.Lost,
            _ => need.HasAppeal ? FootageState.NeedsHold : FootageState.Free,
        };
        return new FootageDue(need, camera, last, left, state, hold);
    }

    private static int Rank(FootageNeedRow need) => need.HasAppeal ? 0 : need.HasReview ? 1 : 2;
}
