using Supervision.Jobs.Calls.Turns;

namespace Supervision.Jobs.Calls;

/// <summary>What the telephone system and the recording tell beside the words; null or empty where they do not.</summary>
public sealed record CallEvidence
{
    /// <summary>Rings before the call was picked up, from the telephone record or the recording's ring-back tones.</summary>
    public int? Rings { get; init; }

    /// <summary>Who ended the call, from the telephone record; a recording cannot prove it.</summary>
    public Speaker? HangUpSide { get; init; }

    public bool IsMissed { get; init; }

    /// <summary>True where a later call to the same number is on record; null where outgoing calls are not imported.</summary>
    public bool? CalledBack { get; init; }

    /// <summary>False for a call that staff made: other words of greeting apply.</summary>
    public bool IsIncoming { get; init; } = true;

    /// <summary>True where the recording starts with the pick-up, so that a missing greeting means something.</summary>
    public bool IsCompleteFromStart { get; init; }

    /// <summary>True where the recording runs to the end of the call.</summary>
    public bool IsCompleteToEnd { get; init; }

    /// <summary>
    /// Seconds with speech on the staff channel, ordered; null where the audio was not measured. On a mono recording
    /// they hold both sides' speech.
    /// </summary>
    public IReadOnlyList<(double StartSeconds, double EndSeconds)>? StaffSpeech { get; init; }
}
