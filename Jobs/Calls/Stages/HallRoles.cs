using System.Globalization;
using Supervision.Ingest.Calls.Transcripts;
using Supervision.Jobs.Operations;
using Supervision.Sql.Halls;

namespace Supervision.Jobs.Calls.Stages;

/// <summary>What a hall has set about its recordings: on which channel staff speak, and how they name their unit.</summary>
public static class HallRoles
{
    /// <summary>Setting: the channel of staff, from 0.</summary>
    public const string StaffChannel = "calls.staff_channel";

    /// <summary>Setting: names of the unit, comma between.</summary>
    public const string UnitNames = "calls.unit_names";

    public static async Task<RoleSettings> Of(Night night, CancellationToken cancel)
    {
        var settings = (await new HallQueries(night.Database).Settings(night.HallCode, cancel)).ToDictionary(setting => setting.Name, setting => setting.Value);
        return new RoleSettings
        {
            StaffChannel = int.TryParse(settings.GetValueOrDefault(StaffChannel), CultureInfo.InvariantCulture, out var channel) ? channel : null,
            UnitNames = settings.GetValueOrDefault(UnitNames)?.Split([',', '，', '、'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [],
        };
    }
}
