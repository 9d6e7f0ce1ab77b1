using System.Globalization;
using Supervision.Sql.Presence;

namespace Supervision.Dashboard.Presence;

/// <summary>The parts of a post's required time in the order of the subtraction.</summary>
public static class Parts
{
    /// <summary>presence.md, subtraction: each second is counted once, in this order.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["present", "cover", "leave", "reported", "unobserved", "absent"];

    public static int Seconds(PresenceDayRow day, string kind) => kind switch
    {
        "present" => day.PresentSeconds,
        "cover" => day.CoverSeconds,
        "leave" => day.LeaveSeconds,
        "reported" => day.ReportedSeconds,
        "unobserved" => day.UnobservedSeconds,
        "absent" => day.AbsentSeconds,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such part of required time."),
    };

    /// <summary>Minutes with one decimal, so that a column of them adds up by eye.</summary>
    public static string Minutes(int seconds) => (seconds / 60.0).ToString("0.0", CultureInfo.InvariantCulture);

    // Invariant: a decimal comma would end the value in a style attribute.
    internal static string Number(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);
}
