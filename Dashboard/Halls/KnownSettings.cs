using System.Globalization;
using Supervision.Jobs.Appraisal;
using Supervision.Jobs.Calls.Stages;
using Supervision.Jobs.Deadlines;
using Supervision.Jobs.Findings;
using Supervision.Jobs.Findings.Appeals;
using Supervision.Jobs.Findings.Footage;
using Supervision.Jobs.Learning.Verdicts;
using Supervision.Jobs.Learning.Versions;
using Supervision.Jobs.Presence;
using Supervision.Jobs.Reviews;
using Supervision.Jobs.Scheduling;

namespace Supervision.Dashboard.Halls;

/// <summary>The settings that an administrator changes by hand, and what their values look like.</summary>
public static class KnownSettings
{
    private static readonly IReadOnlyDictionary<string, Func<string, bool>> Checks = All().ToDictionary(pair => pair.Name, pair => pair.Accepts);

    /// <summary>Every setting that the program reads, in the order of the page; what nights note for themselves is not among them.</summary>
    public static IReadOnlyList<string> Names { get; } = All().Select(pair => pair.Name).ToList();

    public static bool Accepts(string name, string value) => Checks.TryGetValue(name, out var accepts) && accepts(value);

    /// <summary>Values of several lines get a larger field.</summary>
    public static bool IsLong(string name) => name == AppraiseStage.FormulaSetting;

    /// <summary>What holds while the hall sets nothing; null where nothing does.</summary>
    public static string? Usual(string name) => name switch
    {
        AppealRules.WindowSetting => Text(AppealRules.DefaultWindowDays),
        AppealRules.AnswerSetting => Text(AppealRules.DefaultAnswerDays),
        FootageRetention.DaysSetting => Text(FootageRetention.DefaultDays),
        RepeatedReviews.Setting => Text(RepeatedReviews.DefaultCount),
        SampleStage.CountSetting => Text(SampleStage.DefaultCount),
        ReadFirst.ShareSetting => Text(ReadFirst.DefaultShare),
        LearnStage.EnoughSetting => Text(Retraining.EnoughNewVerdicts),
        HealthStage.FloorSetting => Text(RulePrecision.ShippedFloor),
        PresenceRecords.MinutesSetting => Text(PresenceInput.UsualMinutes),
        NightSchedule.StartSetting => "01:00",
        AppraiseStage.FormulaSetting => FormulaFile.Default.Name,
        _ => null,
    };

    private static IEnumerable<(string Name, Func<string, bool> Accepts)> All() =>
    [
        // Above zero, or each blink of a camera were an absence; eight hours are a whole duty.
        (PresenceRecords.MinutesSetting, value => Number(value) is > 0 and <= 480),
        (AppealRules.WindowSetting, AppealRules.IsDays),
        (AppealRules.AnswerSetting, AppealRules.IsDays),
        (SampleStage.CountSetting, value => Number(value) is >= 0 and <= 1000 and var count && count == Math.Floor(count)),
        (ReadFirst.ShareSetting, value => Number(value) is >= 0 and <= ReadFirst.MostShare and var share && share == Math.Floor(share)),
        (FootageRetention.DaysSetting, FootageRetention.IsDays),
        (FootageRetention.CamerasSetting, FootageRetention.AreCameras),
        (LearnStage.EnoughSetting, value => Number(value) is >= 10 and <= 100_000 and var count && count == Math.Floor(count)),
        (HealthStage.FloorSetting, value => Number(value) is > 0 and < 1),
        .. ClockDefinition.All.Values.Select(clock => clock.Setting).OfType<string>().Distinct().Select(name => (name, (Func<string, bool>)(value => Number(value) is >= 0 and <= 365))),
        // One is no repetition.
        (RepeatedReviews.Setting, value => value is [>= '2' and <= '9']),
        (NightSchedule.StartSetting, value => TimeOnly.TryParseExact(value, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)),
        (HallRoles.StaffChannel, value => value is "0" or "1"),
        (HallRoles.UnitNames, value => value.Length > 0),
        // The path of a file is an absolute address too.
        (RecogniseStage.EndpointSetting, value => Uri.TryCreate(value, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"),
        (RecogniseStage.ModelSetting, value => value.Length > 0),
        (AppraiseStage.FormulaSetting, IsFormula),
    ];

    private static double? Number(string value) =>
        // No sign, no exponent, no thousands: each of them is more likely a slip than a setting.
        double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static bool IsFormula(string value)
    {
        try
        {
            // Read as the night would: a formula with a slip must fail here and not at one in the morning.
            FormulaFile.Read(AppraiseStage.FormulaSetting, value);
            return true;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static string Text(double number) => number.ToString(CultureInfo.InvariantCulture);
}
