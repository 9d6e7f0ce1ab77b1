namespace Supervision.Jobs.Presence;

/// <summary>[Start, End) in whole seconds since 1970-01-01 UTC.</summary>
public readonly record struct Interval(long Start, long End)
{
    public long Seconds => End - Start;

    public DateTime StartsAtUtc => ToUtc(Start);

    public DateTime EndsAtUtc => ToUtc(End);

    /// <summary>The seconds that two instants lie in; fractions are cut off.</summary>
    public static Interval Between(DateTime startUtc, DateTime endUtc) => new(SecondOf(startUtc), SecondOf(endUtc));

    public static long SecondOf(DateTime utc) => (utc.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerSecond;

    public static DateTime ToUtc(long second) => DateTime.UnixEpoch.AddSeconds(second);
}
