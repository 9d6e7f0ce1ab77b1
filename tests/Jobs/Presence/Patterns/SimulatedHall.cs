using Supervision.Sql.Presence;

namespace Supervision.Jobs.Tests.Presence.Patterns;

/// <summary>Weeks of presence drawn by chance, with habits planted on demand.</summary>
internal sealed class SimulatedHall(int posts, int weeks, int seed)
{
    private static readonly DateOnly Monday = new(2026, 1, 5);

    internal static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    private readonly Random _random = new(seed);

    /// <summary>Post, day and start of an absence that happens whatever chance says.</summary>
    public Func<int, DateOnly, double?> Planted { get; init; } = (_, _) => null;

    /// <summary>Chance of an absence of ten to forty minutes, per half-hour; people differ.</summary>
    public Func<int, DateOnly, double> Rate { get; init; } = (post, _) => 0.005 + 0.03 * (post % 5) / 5;

    public IEnumerable<PresenceSpanRow> Spans()
    {
        for (var post = 0; post < posts; post++)
            for (var week = 0; week < weeks; week++)
                for (var weekday = 0; weekday < 5; weekday++)
                    foreach (var span in Day(post, Monday.AddDays(7 * week + weekday)))
                        yield return span;
    }

    /// <summary>Duty from 09:00 to 17:00 in hall time.</summary>
    private IEnumerable<PresenceSpanRow> Day(int post, DateOnly day)
    {
        var absences = new List<(double Start, double End)>();
        for (var slot = 9.0; slot < 17; slot += 0.5)
            if (_random.NextDouble() < Rate(post, day))
                absences.Add((slot + _random.NextDouble() / 2, slot + 0.2 + _random.NextDouble()));
        if (Planted(post, day) is { } start)
            absences.Add((start, start + 0.4));
        var at = 9.0;
        foreach (var (from, to) in absences.OrderBy(absence => absence.Start))
        {
            if (from <= at || to <= from || to > 17)
                continue;
            yield return Span(post, day, "present", at, from);
            yield return Span(post, day, "absent", from, to);
            at = to;
        }
        yield return Span(post, day, "present", at, 17);
    }

    private static PresenceSpanRow Span(int post, DateOnly day, string kind, double start, double end) => new()
    {
        HallCode = "H", PostCode = $"P{post:00}", Day = day, Kind = kind,
        StartsAtUtc = day.ToDateTime(TimeOnly.MinValue).AddHours(start - 8), EndsAtUtc = day.ToDateTime(TimeOnly.MinValue).AddHours(end - 8),
    };
}
