using Supervision.Dashboard.Texts.Presence;
using Supervision.Sql.Presence.Records;

namespace Supervision.Dashboard.Presence.Day;

/// <summary>One record behind a part of the subtraction, as the reader sees it.</summary>
/// <param name="What">What the record says.</param>
/// <param name="Who">The person or camera that it is about.</param>
/// <param name="FileName">The file that brought it; null where it came otherwise.</param>
public sealed record RecordLine(DateTime StartsAtUtc, DateTime EndsAtUtc, string What, string Who, string? FileName, long LineNumber)
{
    public static RecordLine Of(ClipLine clip) => new(clip.StartsAtUtc, clip.EndsAtUtc,
        PresenceText.ClipSays(clip.Kind, clip.Persons), clip.StaffNo is null ? clip.Camera : $"{clip.Camera} · {clip.StaffNo}", clip.FileName, clip.LineNumber);

    public static RecordLine Of(ShiftLine shift) => new(shift.StartsAtUtc, shift.EndsAtUtc, PresenceText.ShiftAt(shift.PostCode), shift.StaffNo, shift.FileName, shift.LineNumber);

    public static RecordLine Of(LeaveLine leave) => new(leave.StartsAtUtc, leave.EndsAtUtc,
        PresenceText.LeaveSays(leave.Kind, leave.ApprovedBy), leave.StaffNo, leave.FileName, leave.LineNumber);
}
