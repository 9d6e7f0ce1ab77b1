namespace Supervision.Jobs.Demo.History;

/// <summary>A clock that stands where the demo's diary is: verdicts, appeals and their audit entries bear the time at which the invented people acted.</summary>
internal sealed class DemoClock(DateTime nowUtc) : TimeProvider
{
    /// <summary>The instant that everything done now is dated with.</summary>
    internal DateTime NowUtc { get; set; } = nowUtc;

    public override DateTimeOffset GetUtcNow() => new(DateTime.SpecifyKind(NowUtc, DateTimeKind.Utc));
}
