namespace Supervision.Ingest.Video;

/// <summary>One line of cameras.csv: what one camera, or one area of its picture, watches.</summary>
public sealed record CameraMapping
{
    /// <summary>As the recorder calls it: track, channel, monitor, device or token; <c>host/track</c> where two recorders share numbers.</summary>
    public required string Camera { get; init; }

    /// <summary>Zone drawn in the picture; null for the whole picture.</summary>
    public string? Area { get; init; }

    public required string PostCode { get; init; }

    /// <summary>Zone in which the camera's clock runs; null for the hall's.</summary>
    public TimeZoneInfo? ClockZone { get; init; }

    /// <summary>The recorder writes a Z on its local time.</summary>
    public bool IsZLocal { get; init; }

    /// <summary>The camera reports every person itself, so that recorded time without one was seen empty.</summary>
    public bool DetectsPersons { get; init; }

    /// <summary>Name under which another system reports every person of this picture; null where none does.</summary>
    public string? EventsFrom { get; init; }

    /// <summary>Where the persons of this picture are reported; null where nobody looks for them.</summary>
    public string? EventSource => EventsFrom ?? (DetectsPersons ? Camera : null);

    /// <summary>First day, in the hall.</summary>
    public DateOnly? ValidFrom { get; init; }

    /// <summary>Last day, included.</summary>
    public DateOnly? ValidTo { get; init; }

    public bool IsValidOn(DateOnly day) => (ValidFrom is null || ValidFrom <= day) && (ValidTo is null || day <= ValidTo);
}

/// <summary>Which camera watches which post, by date.</summary>
public sealed class CameraMap(IReadOnlyList<CameraMapping> mappings)
{
    public IReadOnlyList<CameraMapping> Mappings { get; } = mappings;

    /// <summary>Lines for the most particular name that is known on the day in question; empty when none is.</summary>
    /// <param name="dayOf">The hall day under a line's own clock.</param>
    public IReadOnlyList<CameraMapping> Find(IEnumerable<string> cameraNames, Func<CameraMapping, DateOnly?> dayOf)
    {
        foreach (var name in cameraNames)
        {
            var lines = Mappings.Where(line => line.Camera == name && dayOf(line) is { } day && line.IsValidOn(day)).ToList();
            // The first name that is known settles it: track 101 alone would fit every recorder of the hall.
            if (lines.Count > 0)
                return lines;
        }

        return [];
    }

    /// <summary>Reads cameras.csv: camera*, post_code*, area, time_zone, z_is_local, detects_persons, events_from, valid_from, valid_to.</summary>
    public static Outcome<CameraMap> Read(ReadOnlySpan<byte> bytes)
    {
        try
        {
            var table = MappingTable.Read(bytes, CameraColumns, ["camera", "post_code"]);
            return new Outcome<CameraMap>.Accepted(new CameraMap(table.Select(Line).ToList()));
        }
        catch (RefusedException refused)
        {
            return new Outcome<CameraMap>.Refused(refused.Refusal);
        }
    }

    private static readonly Dictionary<string, string> CameraColumns = new()
    {
        ["摄像头"] = "camera", ["窗口号"] = "post_code", ["区域"] = "area", ["时区"] = "time_zone",
        ["Z为本地时间"] = "z_is_local", ["识别人员"] = "detects_persons", ["事件来源"] = "events_from", ["生效日期"] = "valid_from", ["失效日期"] = "valid_to",
    };

    private static CameraMapping Line(MappingLine line) => new()
    {
        Camera = line.Required("camera"),
        PostCode = line.Required("post_code"),
        Area = line.Optional("area"),
        ClockZone = line.Zone("time_zone"),
        IsZLocal = line.Flag("z_is_local"),
        DetectsPersons = line.Flag("detects_persons"),
        EventsFrom = line.Optional("events_from"),
        ValidFrom = line.Day("valid_from"),
        ValidTo = line.Day("valid_to"),
    };
}
