using System.Globalization;
using Supervision.Jobs.Calls.Stages;
using Supervision.Jobs.Presence;
using Supervision.Jobs.Scheduling;

namespace Supervision.Dashboard.Halls;

/// <summary>The settings that an administrator changes by hand, and what their values look like.</summary>
public static class KnownSettings
{
    public static IReadOnlyList<string> Names { get; } =
        [PresenceRecords.MinutesSetting, NightSchedule.StartSetting, HallRoles.StaffChannel, HallRoles.UnitNames];

    public static bool Accepts(string name, string value) =>
        name == PresenceRecords.MinutesSetting ? double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var minutes) && minutes is > 0 and <= 480
        : name == NightSchedule.StartSetting ? TimeOnly.TryParseExact(value, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
        : name == HallRoles.StaffChannel ? value is "0" or "1"
        : Names.Contains(name) && value.Length > 0;
}
