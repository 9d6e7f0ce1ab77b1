using Supervision.Ingest.Tables.Values;

namespace Supervision.Ingest.Calls.Telephony;

/// <summary>One row for the call feed, made from the legs of one call.</summary>
public sealed record MappedCall
{
    public required string CallId { get; init; }

    public required DateTime StartedAtUtc { get; init; }

    public required string StaffNo { get; init; }

    /// <summary>The hall's extension that had the call.</summary>
    public required string LineName { get; init; }

    /// <summary><c>in</c> or <c>out</c>.</summary>
    public required string Direction { get; init; }

    /// <summary>The citizen's number, whichever side called.</summary>
    public string? Caller { get; init; }

    public double? RingSeconds { get; init; }

    public double TalkSeconds { get; init; }

    /// <summary><c>staff</c> or <c>citizen</c>; null where the system does not say.</summary>
    public string? HangupSide { get; init; }

    public bool Missed { get; init; }

    public string? Recording { get; init; }

    public int? Line { get; init; }

    /// <summary>The call in words.</summary>
    public string Subject { get; init; } = "";
}

/// <summary>What call records give once extensions are known.</summary>
public sealed record MappedCalls(IReadOnlyList<MappedCall> Calls, IReadOnlyList<Refusal> Refusals);

/// <summary>Makes one call of its legs and gives it to the person who had the extension that day.</summary>
public static class CallMerger
{
    /// <param name="records">As the telephone system wrote them.</param>
    /// <param name="extensions">The hall's extensions.csv.</param>
    /// <param name="clockZone">Zone in which the telephone system's clock runs.</param>
    /// <param name="nowUtc">Evidence later than a day after it is impossible.</param>
    public static MappedCalls Map(CallRecords records, ExtensionMap extensions, TimeZoneInfo clockZone, DateTime nowUtc)
    {
        ArgumentNullException.ThrowIfNull(records);
        ArgumentNullException.ThrowIfNull(extensions);
        var calls = new List<MappedCall>();
        var refusals = new List<Refusal>(records.Refusals);
        foreach (var legs in CallsOf(records))
        {
            try
            {
                if (RowValues.IsLongerThan(legs[0].CallKey, RowValues.LongestKey))
                    throw new Refusal("too-long", $"the call's key is longer than {RowValues.LongestKey} characters") { Line = legs[0].Line, Value = StrictText.Cut(legs[0].CallKey) }.AsException();
                calls.Add(Merge(legs, extensions, clockZone, nowUtc));
            }
            catch (RefusedException refused)
            {
                refusals.Add(refused.Refusal);
            }
        }

        return new(calls, refusals);
    }

    /// <summary>The legs of each call, in order of time.</summary>
    public static IEnumerable<List<CallLeg>> CallsOf(CallRecords records)
    {
        ArgumentNullException.ThrowIfNull(records);
        return records.Legs.GroupBy(leg => leg.CallKey).Select(legs => legs.OrderBy(leg => leg.StartedAt).ToList());
    }

    /// <summary>A call in words; its refusal carries them, so that a later reading finds the same call again.</summary>
    public static string SubjectOf(CallLeg first)
    {
        ArgumentNullException.ThrowIfNull(first);
        return Escaped.Short(StrictText.Cut($"{first.CallKey}: {first.From} → {string.Join(", ", first.To)}")!);
    }

    private static MappedCall Merge(List<CallLeg> legs, ExtensionMap extensions, TimeZoneInfo clockZone, DateTime nowUtc)
    {
        var first = legs[0];
        if (WrittenInstant.ToUtc(first.StartedAt, clockZone) is not { } startedAtUtc || !WrittenInstant.IsPlausible(startedAtUtc, nowUtc))
            throw Refuse(first, "impossible-time", "the call's start is before 2000, after tomorrow, or was skipped by the clock");
        // Who had the extension is a matter of the day it rang.
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(startedAtUtc, clockZone));
        var main = Main(legs, extensions, day);
        var called = extensions.Of(main.To, day);
        var mapping = called ?? extensions.Of(first.FromDevices, day) ?? throw Refuse(first, "unknown-extension", "none of its extensions is in extensions.csv on that day");
        // Told by whose extension was called: systems write their direction from the switch, not from the hall.
        var isIncoming = called is not null;
        var isAnswered = legs.Exists(leg => leg.IsAnswered);
        return new MappedCall
        {
            CallId = first.CallKey,
            StartedAtUtc = startedAtUtc,
            StaffNo = mapping.StaffNo,
            LineName = mapping.Extension,
            Direction = isIncoming ? "in" : "out",
            Caller = isIncoming ? first.From : first.To.Count > 0 ? first.To[^1] : null,
            RingSeconds = Ring(legs, isAnswered),
            TalkSeconds = Talk(legs),
            HangupSide = Side(legs, isIncoming),
            // A citizen who does not pick up is nobody's missed call.
            Missed = isIncoming && !isAnswered,
            Recording = legs.Select(leg => leg.Recording).FirstOrDefault(name => name is not null),
            Line = first.Line,
            Subject = SubjectOf(first),
        };
    }

    /// <summary>The leg that says whose call it was: the longest talk of a known person, else the first that rang one.</summary>
    private static CallLeg Main(List<CallLeg> legs, ExtensionMap extensions, DateOnly day)
    {
        var ofStaff = legs.Where(leg => extensions.StaffOf(leg.To, day) is not null).ToList();
        return ofStaff.Where(leg => leg.IsAnswered).MaxBy(leg => leg.TalkSeconds) ?? ofStaff.FirstOrDefault() ?? legs[0];
    }

    /// <summary>From the start of the call to the first answer; for a missed call to the end of its longest ringing.</summary>
    private static double? Ring(List<CallLeg> legs, bool isAnswered)
    {
        var ends = legs.Where(leg => leg.RingSeconds is not null && leg.IsAnswered == isAnswered)
            .Select(leg => (leg.StartedAt - legs[0].StartedAt).TotalSeconds + leg.RingSeconds!.Value).ToList();
        return ends.Count == 0 ? null : isAnswered ? ends.Min() : ends.Max();
    }

    /// <summary>Answered legs that overlap in time are the same talk seen twice; those that follow each other add up.</summary>
    private static double Talk(List<CallLeg> legs)
    {
        var total = 0.0;
        var end = double.NegativeInfinity;
        var talks = legs.Where(leg => leg.IsAnswered)
            .Select(leg => (From: (leg.StartedAt - legs[0].StartedAt).TotalSeconds + (leg.RingSeconds ?? 0), leg.TalkSeconds))
            .OrderBy(talk => talk.From);
        foreach (var (from, seconds) in talks)
        {
            total += Math.Max(0, from + seconds - Math.Max(from, end));
            end = Math.Max(end, from + seconds);
        }

        return Math.Round(total, 3);
    }

    private static string? Side(List<CallLeg> legs, bool isIncoming) =>
        // The last leg to say so: earlier ones end when the call is transferred.
        legs.Select(leg => leg.HungUpBy).LastOrDefault(party => party is not null) switch
        {
            null => null,
            CallParty.Caller => isIncoming ? "citizen" : "staff",
            _ => isIncoming ? "staff" : "citizen",
        };

    private static RefusedException Refuse(CallLeg leg, string code, string reason) => new Refusal(code, reason)
    {
        Line = leg.Line,
        Value = SubjectOf(leg),
    }.AsException();
}
