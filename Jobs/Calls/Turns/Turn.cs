namespace Supervision.Jobs.Calls.Turns;

/// <summary>Who said a turn, as the channel or the diarisation tells it.</summary>
public enum Speaker
{
    Unknown,
    Staff,
    Citizen,
}

/// <summary>One uninterrupted stretch of speech in a dialogue.</summary>
/// <param name="Index">Position in the dialogue as it came, from 0.</param>
/// <param name="Speaker">Only staff speech can be a breach.</param>
/// <param name="Text">The words as transcribed, never altered.</param>
/// <param name="StartSeconds">From the start of the recording; null where the transcript has no times.</param>
/// <param name="EndSeconds">From the start of the recording, exclusive.</param>
/// <param name="RoleConfidence">0 to 1: 1 for a separate channel, lower for mono recordings and diarised speakers.</param>
public sealed record Turn(
    int Index,
    Speaker Speaker,
    string Text,
    double? StartSeconds = null,
    double? EndSeconds = null,
    double RoleConfidence = 1);
