namespace Supervision.Jobs.Operations.Arrivals;

/// <summary>What one source was due to deliver for a day, and how its delivery compares.</summary>
/// <param name="Count">Null where nothing is known yet.</param>
/// <param name="From">schedule, past or none.</param>
public readonly record struct Expectation(double? Count, string From)
{
    // Fewer days say more about chance than about the source.
    private const int FewestDays = 3;

    // Quiet days happen; half of the usual day is where a fault is likelier than a quiet day.
    private const double PartialBelow = 0.5;

    // A source that gives m rows a day is silent for d days by chance with e^-(m d): under 5 % from here on.
    private const double TellingSilence = 3;

    public static Expectation None => new(null, "none");

    public static Expectation Scheduled(long due) => new(due, "schedule");

    /// <summary>The median of the source's past days of the same kind; none below three days.</summary>
    /// <param name="counts">What arrived on those days, days without a delivery as 0.</param>
    public static Expectation Learnt(IReadOnlyCollection<long> counts)
    {
        if (counts.Count < FewestDays)
            return None;
        var sorted = counts.Order().ToList();
        var middle = sorted.Count / 2;
        return new Expectation(sorted.Count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2.0, "past");
    }

    /// <summary>complete, partial, missing, refused, quiet, late or unexpected.</summary>
    /// <param name="arrived">Loaded and refused rows.</param>
    /// <param name="loaded">What was scheduled must have loaded: a refused row may be of something else.</param>
    /// <param name="late">Rows that came after the day had been reconciled.</param>
    /// <param name="silentDays">Days of this kind in a row without a row, this one included; 0 where something came.</param>
    public string StateOf(long arrived, long loaded, long late, int silentDays = 1) => this switch
    {
        _ when arrived > 0 && loaded == 0 => "refused",
        { Count: null } => "unexpected",
        { From: "past", Count: > 0 and var usual } when arrived == 0 && usual * silentDays < TellingSilence => "quiet",
        { Count: > 0 } when arrived == 0 => "missing",
        { From: "schedule", Count: var due } when loaded < due => "partial",
        { Count: var usual } when arrived < PartialBelow * usual => "partial",
        _ => late > 0 ? "late" : "complete",
    };
}
