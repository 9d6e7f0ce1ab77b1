using Supervision.Sql.Presence;

namespace Supervision.Dashboard.Presence;

/// <summary>One time scale for every bar of a day.</summary>
public sealed record DayAxis(DateTime From, DateTime To)
{
    /// <summary>From the first to the last of the spans, out to whole hours so that the ends have a mark.</summary>
    public static DayAxis Of(IReadOnlyCollection<PresenceSpanRow> spans) => spans.Count == 0
        ? new DayAxis(default, default)
        : Of(spans.Min(span => span.StartsAtUtc), spans.Max(span => span.EndsAtUtc));

    /// <summary>From one instant to another, out to whole hours.</summary>
    public static DayAxis Of(DateTime startUtc, DateTime endUtc) => new(Floor(startUtc), Floor(endUtc.AddHours(1).AddTicks(-1)));

    /// <summary>Marks on the scale: every hour, or fewer on a long day.</summary>
    public IEnumerable<DateTime> Ticks
    {
        get
        {
            // More than fifteen marks run into each other on a phone.
            var step = TimeSpan.FromHours(To - From > TimeSpan.FromHours(14) ? 3 : 1);
            for (var tick = From; tick <= To && To > From; tick += step)
                yield return tick;
        }
    }

    /// <summary>Where an instant lies, 0 to 1.</summary>
    public double Share(DateTime utc) => To > From ? Math.Clamp((utc - From) / (To - From), 0, 1) : 0;

    public string Percent(DateTime utc) => Parts.Number(Share(utc) * 100);

    public string Percent(DateTime fromUtc, DateTime toUtc) => Parts.Number((Share(toUtc) - Share(fromUtc)) * 100);

    // In UTC: China's zone lies whole hours from it, so that its hours are the hall's.
    private static DateTime Floor(DateTime utc) => new(utc.Ticks / TimeSpan.TicksPerHour * TimeSpan.TicksPerHour, DateTimeKind.Utc);
}
