using Supervision.Sql;

namespace Supervision.Jobs.Operations;

/// <summary>One step of the night. It takes what is due, works in batches with one transaction per batch, and can stop anywhere.</summary>
public abstract class NightStage
{
    /// <summary>One lower-case word: <c>collect</c>, <c>media</c>, <c>transcribe</c>, <c>score</c>, <c>presence</c> …</summary>
    public abstract string Key { get; }

    /// <summary>Position in the chain; lower runs first.</summary>
    public abstract int Order { get; }

    /// <summary>The tables and files read, for the operations page.</summary>
    public abstract string Reads { get; }

    /// <summary>The tables and files written.</summary>
    public abstract string Writes { get; }

    /// <summary>True when the later stages would conclude from half the evidence; the others are skipped over and tried again.</summary>
    public virtual bool EndsNightWhenFailed => false;

    /// <summary>True when items are claimed one by one, so that several workers may run the stage at once.</summary>
    public virtual bool IsShareable => false;

    /// <summary>Does what is due for one hall and returns the counts.</summary>
    public abstract Task<StageOutcome> Run(Night night, IProgress<StageProgress> progress, CancellationToken cancel);
}

/// <summary>What a stage works on.</summary>
public sealed record Night
{
    public required Database Database { get; init; }

    public required string HallCode { get; init; }

    /// <summary>The hall's zone: feed times without an offset are in it.</summary>
    public required TimeZoneInfo Zone { get; init; }

    public required TimeProvider Time { get; init; }

    /// <summary>The inbox root; the hall's files are in the folder named like its code.</summary>
    public required string InboxFolder { get; init; }

    /// <summary>Where originals, recordings and what is derived from them lie by content hash.</summary>
    public required string MediaFolder { get; init; }

    public required string RunId { get; init; }

    /// <summary>The hall date on which the night started.</summary>
    public DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(Time.GetUtcNow(), Zone).DateTime);
}

/// <summary>How far a stage is.</summary>
/// <param name="Total">Items due in this run.</param>
public readonly record struct StageProgress(long Done, long Total);

/// <summary>What went in, stayed, was dropped and was written.</summary>
/// <param name="Note">In words: Chinese, a line feed, English; one language alone where only one is known.</param>
public readonly record struct StageOutcome(long Read, long Kept, long Dropped, long Written, string? Note = null);
