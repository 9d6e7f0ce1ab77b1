using Supervision.Jobs.Findings;
using Supervision.Jobs.Halls;
using Supervision.Sql.Calls;
using Supervision.Sql.Findings;

namespace Supervision.Jobs.Calls.Stages;

/// <summary>A call as an officer opens it.</summary>
internal static class CallSession
{
    public static string IdOf(CallRow call) => FindingKeys.Session(call.HallCode, "call", call.CallId);

    /// <summary>The session; its state and priority are the finding book's to say.</summary>
    public static SessionRow Of(CallRow call, TimeZoneInfo zone, bool isSample = false) => new()
    {
        HallCode = call.HallCode,
        SessionId = IdOf(call),
        Kind = "call",
        SubjectKey = call.CallId,
        StaffNo = call.StaffNo,
        Day = HallClock.DateOf(call.StartedAtUtc, zone),
        StartsAtUtc = call.StartedAtUtc,
        EndsAtUtc = call.StartedAtUtc.AddSeconds((call.RingSeconds ?? 0) + (call.TalkSeconds ?? 0)),
        IsSample = isSample,
        State = "open",
    };
}
