using System.Globalization;
using Supervision.Sql.Halls;

namespace Supervision.Jobs.Halls;

/// <summary>Numbers among a hall's settings: plain digits, read alike by every stage.</summary>
internal static class HallNumber
{
    /// <summary>A whole number of zero or more; null where the setting is absent or no such number.</summary>
    internal static int? Whole(IEnumerable<HallSettingRow> settings, string name) =>
        int.TryParse(TextOf(settings, name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A decimal number of zero or more; null where the setting is absent or no such number.</summary>
    internal static double? Measured(IEnumerable<HallSettingRow> settings, string name) =>
        double.TryParse(TextOf(settings, name), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;

    private static string? TextOf(IEnumerable<HallSettingRow> settings, string name) => settings.FirstOrDefault(setting => setting.Name == name)?.Value;
}
