using Supervision.Sql.Deadlines;

namespace Supervision.Jobs.Deadlines;

/// <summary>The dated, named steps that people recorded about one piece of evidence; of a repeated step the first counts.</summary>
public sealed class StepLog(IEnumerable<ClockStepRow> steps)
{
    // Steps may be entered late and in any order: when they were done decides, the number only between equals.
    private readonly List<ClockStepRow> _steps = [.. steps.OrderBy(step => step.DoneAtUtc).ThenBy(step => step.StepNo)];

    public static readonly StepLog Empty = new([]);

    public DateTime? When(string step) => _steps.FirstOrDefault(row => row.Step == step)?.DoneAtUtc;

    /// <summary>genuine, mistaken or malicious, as the last of them says; null before it is verified.</summary>
    public string? Outcome => _steps.LastOrDefault(row => row.Step is StepWords.Genuine or StepWords.Mistaken or StepWords.Malicious)?.Step;

    /// <summary>A wrong or malicious rating is not counted (S3 三(二)9(4)).</summary>
    public bool IsNotCounted => Outcome is StepWords.Mistaken or StepWords.Malicious;

    public IReadOnlyList<ClockPause> Pauses
    {
        get
        {
            var pauses = new List<ClockPause>();
            foreach (var step in _steps)
            {
                if (step.Step == StepWords.Paused && (pauses.Count == 0 || pauses[^1].EndUtc is not null))
                    pauses.Add(new ClockPause(step.DoneAtUtc, null));
                else if (step.Step == StepWords.Resumed && pauses.Count > 0 && pauses[^1].EndUtc is null)
                    pauses[^1] = pauses[^1] with { EndUtc = step.DoneAtUtc };
            }
            return pauses;
        }
    }

    /// <summary>How a clock ended: excused, void for a rating that does not count, or done by its step.</summary>
    public (DateTime AtUtc, string How)? Stop(string? step)
    {
        if (When(StepWords.Excused) is { } excused)
            // Before everything else: a supervisor's excuse ends the clock even where the step itself came later.
            return (excused, "excused");
        // A rating that does not count leaves nothing to rectify; verification and feedback are still owed.
        if (IsNotCounted && step == StepWords.Rectified)
            return (When(Outcome!)!.Value, "void");
        return step is not null && When(step) is { } done ? (done, "done") : null;
    }
}

/// <summary>The words for steps.</summary>
public static class StepWords
{
    public const string Verified = "verified";
    public const string Genuine = "genuine";
    public const string Mistaken = "mistaken";
    public const string Malicious = "malicious";
    public const string Rectified = "rectified";

    /// <summary>Back to the citizen who rated.</summary>
    public const string Feedback = "feedback";

    /// <summary>Back to the agency (政务服务机构).</summary>
    public const string AgencyFeedback = "agency-feedback";
    public const string Opinion = "opinion";
    public const string Reported = "reported";
    public const string Told = "told";
    public const string Replied = "replied";
    public const string Paused = "paused";
    public const string Resumed = "resumed";

    /// <summary>The citizen caused the delay (S1 限时第六条).</summary>
    public const string Excused = "excused";

    /// <summary>Which steps each kind of evidence takes.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> BySubject { get; } = new Dictionary<string, IReadOnlyList<string>>
    {
        ["review"] = [Verified, Genuine, Mistaken, Malicious, Rectified, Feedback, AgencyFeedback],
        ["comment"] = [Opinion, Reported, Told, Replied, Paused, Resumed, Excused],
        ["case"] = [Replied, Paused, Resumed, Excused],
        ["appointment"] = [Replied, Reported, Excused],
        ["ledger"] = [Replied, Reported, Paused, Resumed, Excused],
    };
}
