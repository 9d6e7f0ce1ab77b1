using Supervision.Sql.Calls.Transcripts;

namespace Supervision.Jobs.Calls.Turns;

/// <summary>From the stored rows of a transcript to the turns that are scored.</summary>
public static class SpokenTurns
{
    /// <summary>The same turn with the speaker as the scorer knows it.</summary>
    public static Turn Of(UtteranceRow row) =>
        new(row.TurnNo, Enum.Parse<Speaker>(row.Speaker, ignoreCase: true), row.Body, row.StartSeconds, row.EndSeconds, row.RoleConfidence);
}
