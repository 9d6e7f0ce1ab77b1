using System.Globalization;
using Supervision.Jobs.Findings.Verdicts;
using Supervision.Sql.Findings;

namespace Supervision.Jobs.Findings.Appeals;

/// <summary>Whether and until when a staff member may appeal, and when the answer is due.</summary>
public static class AppealRules
{
    /// <summary>Setting: natural days in which staff may appeal.</summary>
    public const string WindowSetting = "appeal_window_days";

    /// <summary>Setting: working days in which an appeal is answered.</summary>
    public const string AnswerSetting = "appeal_answer_days";

    /// <summary>Days to appeal where the hall has set nothing; halls may choose 1 to 90.</summary>
    public const int DefaultWindowDays = 7;

    /// <summary>Working days to answer where the hall has set nothing.</summary>
    public const int DefaultAnswerDays = 5;

    /// <summary>Whether a setting holds whole days from 1 to 90, the range in which other systems let halls choose.</summary>
    public static bool IsDays(string? value) => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is >= 1 and <= 90;

    /// <summary>The last instant for an appeal: the end of the last day of the window in the hall's zone, exclusive.</summary>
    /// <param name="windowDays">Natural days after the day of the verdict, which does not count.</param>
    public static DateTime ClosesAtUtc(DateTime decidedAtUtc, int windowDays, TimeZoneInfo zone)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(windowDays, 1);
        var local = TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(decidedAtUtc, DateTimeKind.Utc), zone);
        // The day of the verdict does not count, and the last day counts to its end.
        return TimeZoneInfo.ConvertTimeToUtc(local.Date.AddDays(windowDays + 1), zone);
    }

    /// <summary>The end of the last working day for the answer; null where the calendar does not reach that far, because guessing a due date is worse than none.</summary>
    /// <param name="isWorkday">Whether a hall date is worked; null where unknown. The day of filing does not count.</param>
    public static DateTime? AnswerDueAtUtc(DateTime filedAtUtc, int workingDays, TimeZoneInfo zone, Func<DateOnly, bool?> isWorkday)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(workingDays, 1);
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(filedAtUtc, DateTimeKind.Utc), zone));
        for (var left = workingDays; left > 0;)
        {
            // From the next day on: the day of filing does not count.
            day = day.AddDays(1);
            switch (isWorkday(day))
            {
                // A day no calendar knows gives no date at all rather than a promise that may be wrong.
                case null:
                    return null;
                case true:
                    left--;
                    break;
            }
        }
        return TimeZoneInfo.ConvertTimeToUtc(day.AddDays(1).ToDateTime(TimeOnly.MinValue), zone);
    }

    /// <summary>Whether this verdict may be appealed now; the word says why not.</summary>
    /// <param name="appeals">All appeals about the finding so far.</param>
    public static AppealDoor Door(VerdictRow? holding, IReadOnlyList<AppealRow> appeals, DateTime nowUtc, int windowDays, TimeZoneInfo zone)
    {
        if (holding is not { Outcome: VerdictWords.Confirmed })
            return AppealDoor.NothingToAppeal;
        if (appeals.Any(appeal => appeal.State == "open"))
            return AppealDoor.AlreadyOpen;
        if (appeals.Any(appeal => appeal.IsFinal))
            return AppealDoor.Final;
        return nowUtc < ClosesAtUtc(holding.DecidedAtUtc, windowDays, zone) ? AppealDoor.Open : AppealDoor.WindowClosed;
    }
}

/// <summary>Whether an appeal can be filed.</summary>
public enum AppealDoor
{
    Open,
    NothingToAppeal,
    AlreadyOpen,
    Final,
    WindowClosed,
}
