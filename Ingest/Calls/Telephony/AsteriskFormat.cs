namespace Supervision.Ingest.Calls.Telephony;

/// <summary>Asterisk Master.csv: no header, the columns of cdr_csv in their fixed order, local time.</summary>
internal sealed class AsteriskFormat : ICallRecordFormat
{
    private const int Source = 1;
    private const int Destination = 2;
    private const int Channel = 5;
    private const int DestinationChannel = 6;
    private const int Start = 9;
    private const int Answer = 10;
    private const int Duration = 12;
    private const int TalkTime = 13;
    private const int Disposition = 14;
    private const int UniqueId = 16;
    private const int MinFields = 16;
    // uniqueid and userfield are optional, and two spare for later versions; more columns are another table.
    private const int MaxFields = 20;

    private static readonly HashSet<string> Dispositions = ["ANSWERED", "NO ANSWER", "BUSY", "FAILED", "CONGESTION"];

    public bool Claims(RecordSource source) =>
        source.Csv is [{ Fields.Count: >= MinFields and <= MaxFields } first, ..]
        && Dispositions.Contains(first.At(Disposition).Trim()) && WrittenInstant.Parse(first.At(Start)) is not null;

    public CallRecords Read(RecordSource source) => RecordFields.EachLine("asterisk", source.Csv, Leg);

    private static CallLeg Leg(CsvRecord record)
    {
        if (record.Fields.Count is < MinFields or > MaxFields)
            throw RecordFields.Bad("field-count", $"{record.Fields.Count} fields; Master.csv has {MinFields} to 18", value: null, record.Line);
        var disposition = record.At(Disposition).Trim();
        if (!Dispositions.Contains(disposition))
            throw RecordFields.Bad("bad-disposition", "not a disposition of Asterisk", disposition, record.Line);
        var started = RecordFields.Time(record.At(Start), "start", record.Line);
        var whole = RecordFields.Seconds(record.At(Duration), "duration", record.Line);
        var talk = RecordFields.Seconds(record.At(TalkTime), "billsec", record.Line);
        return new CallLeg
        {
            CallKey = Key(record, started),
            StartedAt = started,
            RingSeconds = Ring(record, started, whole, talk),
            TalkSeconds = talk,
            IsAnswered = disposition == "ANSWERED",
            From = record.At(Source).Trim(),
            FromDevices = RecordFields.Known(RecordFields.ExtensionOfChannel(record.At(Channel)), record.At(Source)),
            // The device that rang before the number dialled: a hunt group's number is nobody's.
            To = RecordFields.Known(RecordFields.ExtensionOfChannel(record.At(DestinationChannel)), record.At(Destination)),
            Line = record.Line,
        };
    }

    /// <summary>Master.csv may leave uniqueid out; start and both parties then tell calls apart.</summary>
    private static string Key(CsvRecord record, DateTime started) =>
        record.At(UniqueId).Trim() is { Length: > 0 } id ? id : $"{started:yyyyMMddHHmmss}-{record.At(Source)}-{record.At(Destination)}";

    /// <summary>The answer time is exact where it is written; lengths are rounded.</summary>
    private static double Ring(CsvRecord record, DateTime started, double whole, double talk) =>
        WrittenInstant.Parse(record.At(Answer)) is { } answered && answered.Kind == started.Kind && answered >= started
            ? (answered - started).TotalSeconds
            : Math.Max(0, whole - talk);
}
