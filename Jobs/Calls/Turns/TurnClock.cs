namespace Supervision.Jobs.Calls.Turns;

/// <summary>Where inside a turn a stretch of its text was spoken.</summary>
internal static class TurnClock
{
    /// <summary>Even speaking speed inside the turn; good to about a second for a turn of ten.</summary>
    public static (double? StartSeconds, double? EndSeconds) Estimate(Turn turn, int start, int end)
    {
        if (turn.StartSeconds is not { } from || turn.EndSeconds is not { } to || turn.Text.Length == 0)
            return (turn.StartSeconds, turn.EndSeconds);
        var perCharacter = (to - from) / turn.Text.Length;
        return (from + start * perCharacter, from + end * perCharacter);
    }
}
