using System.Globalization;

namespace Supervision.Jobs.Findings.Footage;

/// <summary>How many days a hall's recorders keep footage before they overwrite it, by camera where the hall says so.</summary>
public sealed class FootageRetention
{
    /// <summary>Setting: days that recorders keep, 1 to 3650.</summary>
    public const string DaysSetting = "footage.retention_days";

    /// <summary>Setting: cameras that keep for another time, such as <c>cam2=15; cam7=90</c>.</summary>
    public const string CamerasSetting = "footage.retention_by_camera";

    /// <summary>Days where the hall has set nothing: what public-security rules commonly ask of recorders.</summary>
    public const int DefaultDays = 30;

    private readonly int _days;
    private readonly Dictionary<string, int> _cameras;

    private FootageRetention(int days, Dictionary<string, int> cameras) => (_days, _cameras) = (days, cameras);

    public int Longest => Math.Max(_days, _cameras.Count == 0 ? 0 : _cameras.Values.Max());

    public int Shortest => Math.Min(_days, _cameras.Count == 0 ? int.MaxValue : _cameras.Values.Min());

    /// <summary>Reads the two settings; what is no number of days is a slip, and the usual length holds.</summary>
    /// <param name="settings">The hall's settings by name.</param>
    public static FootageRetention Of(IReadOnlyDictionary<string, string> settings) => new(
        Days(settings.GetValueOrDefault(DaysSetting)) ?? DefaultDays,
        Cameras(settings.GetValueOrDefault(CamerasSetting)) ?? []);

    /// <summary>Days that this camera's recorder keeps; the hall's where the camera is not known.</summary>
    public int DaysOf(string? camera) => camera is not null && _cameras.TryGetValue(camera, out var own) ? own : _days;

    /// <summary>The last hall date on which footage of a day is surely still there.</summary>
    public DateOnly LastDay(DateOnly recorded, string? camera) => recorded.AddDays(DaysOf(camera));

    public static bool IsDays(string value) => Days(value) is not null;

    public static bool AreCameras(string value) => Cameras(value) is { Count: > 0 };

    private static int? Days(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is >= 1 and <= 3650 ? days : null;

    /// <returns>Null where any part is no camera with its days.</returns>
    private static Dictionary<string, int>? Cameras(string? text)
    {
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var part in (text ?? "").Split([';', '；'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            // A recorder's names may hold an equals sign; days never do.
            var cut = part.LastIndexOf('=');
            if (cut <= 0 || Days(part[(cut + 1)..].Trim()) is not { } days)
                return null;
            found[part[..cut].Trim()] = days;
        }
        return found;
    }
}
