namespace Supervision.Sql.Halls;

public sealed partial class HallQueries
{
    /// <summary>Every registered hall in order of its code.</summary>
    public Task<IReadOnlyList<HallRow>> Halls(CancellationToken cancel = default) => Rows<HallRow>(cancel: cancel);

    public Task<HallRow?> Hall(string hallCode, CancellationToken cancel = default) => Row<HallRow>(new { hallCode }, cancel);

    /// <summary>1 when added, 0 when a hall of this code exists.</summary>
    public Task<int> AddHall(HallRow hall, CancellationToken cancel = default) => Execute(hall, cancel);

    public Task<IReadOnlyList<HallSettingRow>> Settings(string hallCode, CancellationToken cancel = default) =>
        Rows<HallSettingRow>(new { hallCode }, cancel);

    /// <summary>Adds the setting or replaces its value and source.</summary>
    public Task<int> SaveSetting(HallSettingRow setting, CancellationToken cancel = default) => Execute(setting, cancel);
}
