namespace Supervision.Jobs.Presence;

/// <summary>[Start, End) in milliseconds since 1970-01-01 UTC: as fine as instants are kept, so that 59.999 s is less than a minute.</summary>
public readonly record struct Interval(long Start, long End)
{
    public long Milliseconds => End - Start;

    /// <summary>Whole seconds, rounded down.</summary>
    public long Seconds => Milliseconds / 1000;

    public DateTime StartsAtUtc => ToUtc(Start);

    public DateTime EndsAtUtc => ToUtc(End);

    public static Interval Between(DateTime startUtc, DateTime endUtc) => new(MillisecondOf(startUtc), MillisecondOf(endUtc));

    public static long MillisecondOf(DateTime utc) => (utc.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMillisecond;

    private static DateTime ToUtc(long millisecond) => DateTime.UnixEpoch.AddMilliseconds(millisecond);
}
