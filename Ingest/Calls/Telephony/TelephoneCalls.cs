using System.Globalization;
using Supervision.Ingest.Tables;
using Supervision.Ingest.Tables.Values;
using Supervision.Sql.Calls;

namespace Supervision.Ingest.Calls.Telephony;

/// <summary>Turns the calls of a telephone system into rows of the call feed.</summary>
public static class TelephoneCalls
{
    /// <summary>Rows to merge and what was refused; the same file read again gives rows with equal content hashes.</summary>
    public static (IReadOnlyList<CallRow> Rows, IReadOnlyList<Rejected> Rejected) Rows(CallRecords records, ExtensionMap extensions, FeedContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var mapped = CallMerger.Map(records, extensions, context.Zone, context.NowUtc);
        var rejected = mapped.Refusals.Select(refusal => refusal.ToRejected()).ToList();
        var rows = new List<CallRow>(mapped.Calls.Count);
        foreach (var call in mapped.Calls)
        {
            if (call.CallId.Length > context.LongestKeyUnits || call.LineName.Length > context.LongestKeyUnits)
                rejected.Add(new Rejected { Reason = RowReasons.TooWide(context.LongestKeyUnits), Line = call.Line, Value = Escaped.Short(call.Subject) });
            // The map names people, staff.csv makes them (input.md 5).
            else if (context.Staff is null || context.Staff.Contains(call.StaffNo))
                rows.Add(Row(call, context));
            else
                rejected.Add(new Refusal("unknown-extension", $"extensions.csv names staff number '{call.StaffNo}', which staff.csv does not have") { Line = call.Line, Value = call.Subject }.ToRejected());
        }

        return (rows, rejected);
    }

    private static CallRow Row(MappedCall call, FeedContext context) => new()
    {
        HallCode = context.HallCode,
        BatchId = context.BatchId,
        LineNumber = call.Line ?? 1,
        ContentHash = RowValues.IdentityOf(
            call.CallId, call.StartedAtUtc.ToString("O", CultureInfo.InvariantCulture), call.StaffNo, call.Direction, call.Caller,
            call.RingSeconds?.ToString("R", CultureInfo.InvariantCulture), call.TalkSeconds.ToString("R", CultureInfo.InvariantCulture),
            call.HangupSide, call.Missed ? "1" : "0", call.Recording),
        CallId = call.CallId,
        StartedAtUtc = call.StartedAtUtc,
        StaffNo = call.StaffNo,
        Direction = call.Direction,
        Caller = call.Caller,
        RingSeconds = call.RingSeconds,
        TalkSeconds = call.TalkSeconds,
        HangupSide = call.HangupSide,
        Missed = call.Missed,
        Recording = call.Recording,
        // Not part of the content hash, or every call that loaded before lines were kept would seem corrected; MergeCalls compares it.
        LineName = call.LineName,
    };
}
