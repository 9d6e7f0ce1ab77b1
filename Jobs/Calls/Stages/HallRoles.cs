using System.Globalization;
using Supervision.Ingest.Calls.Transcripts;
using Supervision.Jobs.Operations;
using Supervision.Sql.Calls.Transcripts;
using Supervision.Sql.Halls;

namespace Supervision.Jobs.Calls.Stages;

/// <summary>What a hall has set about its recordings: on which channel staff speak, and how they name their unit.</summary>
public static class HallRoles
{
    /// <summary>Setting: the channel of staff, from 0.</summary>
    public const string StaffChannel = "calls.staff_channel";

    /// <summary>Setting: names of the unit, comma between.</summary>
    public const string UnitNames = "calls.unit_names";

    // Under which channel map and names the speakers were told apart.
    private const string AssignedUnder = "internal.roles_under";

    /// <summary>A corrected channel map or unit name is no use to new calls alone: speakers told apart under the old one are told apart again.</summary>
    public static async Task ReopenWhereChanged(Night night, RoleSettings settings, CancellationToken cancel)
    {
        var under = string.Create(CultureInfo.InvariantCulture, $"{settings.StaffChannel}|{string.Join(',', settings.UnitNames)}");
        await using var transaction = await night.Database.Begin(cancel);
        var halls = new HallQueries(transaction);
        var before = (await halls.Settings(night.HallCode, cancel)).FirstOrDefault(setting => setting.Name == AssignedUnder)?.Value;
        if (before == under)
            return;
        if (before is not null)
            await new TranscriptQueries(transaction).ReopenRoles(night.HallCode, cancel);
        await halls.SaveSetting(new HallSettingRow { HallCode = night.HallCode, Name = AssignedUnder, Value = under, ChangedAtUtc = night.Time.GetUtcNow().UtcDateTime }, cancel);
        await transaction.Commit(cancel);
    }

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
