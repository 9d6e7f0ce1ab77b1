using System.Globalization;

namespace Supervision.Ingest.Calls.Telephony;

/// <summary>Avaya IP Office SMDR: fixed columns, with or without the header of its CSV writer, local time, several records per call.</summary>
internal sealed class AvayaFormat : ICallRecordFormat
{
    private const int Start = 0;
    private const int Connected = 1;
    private const int Ring = 2;
    private const int Caller = 3;
    private const int Direction = 4;
    private const int Called = 5;
    private const int Dialled = 6;
    private const int IsInternal = 8;
    private const int CallId = 9;
    private const int Continuation = 10;
    private const int Party1 = 11;
    private const int Party2 = 13;
    private const int MinFields = 17;

    public bool Claims(RecordSource source) => source.Csv is [var first, ..] && (IsHeader(first) || IsRecord(first));

    public CallRecords Read(RecordSource source) =>
        RecordFields.EachLine("avaya", source.Csv.Skip(IsHeader(source.Csv[0]) ? 1 : 0), Leg);

    private static bool IsHeader(CsvRecord record) =>
        record.Fields.Count >= MinFields && record.At(Start).Trim().Equals("Call Start", StringComparison.OrdinalIgnoreCase);

    private static bool IsRecord(CsvRecord record) =>
        record.Fields.Count >= MinFields && record.At(Direction).Trim() is "I" or "O" && record.At(Continuation).Trim() is "0" or "1"
        && record.At(IsInternal).Trim() is "0" or "1" && WrittenInstant.Parse(record.At(Start)) is not null;

    private static CallLeg Leg(CsvRecord record)
    {
        if (record.Fields.Count < MinFields)
            throw RecordFields.Bad("field-count", $"{record.Fields.Count} fields; SMDR has at least {MinFields}", value: null, record.Line);
        var started = RecordFields.Time(record.At(Start), "Call Start", record.Line);
        var talk = Length(record);
        var isIncoming = record.At(Direction).Trim() switch
        {
            "I" => true,
            "O" => false,
            var other => throw RecordFields.Bad("bad-direction", "the direction must be I or O", other, record.Line),
        };
        return new CallLeg
        {
            CallKey = Key(record, started),
            StartedAt = started,
            RingSeconds = RecordFields.Seconds(record.At(Ring), "Ring Time", record.Line),
            TalkSeconds = talk,
            // A machine that took a message is a call nobody answered.
            IsAnswered = talk > 0 && !IsVoicemail(record),
            From = record.At(Caller).Trim(),
            FromDevices = RecordFields.Known(isIncoming ? null : Extension(record.At(Party1)), record.At(Caller)),
            To = RecordFields.Known(Extension(record.At(isIncoming ? Party1 : Party2)), isIncoming ? Extension(record.At(Party2)) : null, record.At(Called), record.At(Dialled)),
            Line = record.Line,
        };
    }

    /// <summary>Call numbers start again when the system does; with the start they stay apart.</summary>
    private static string Key(CsvRecord record, DateTime started) =>
        record.At(CallId).Trim() is { Length: > 0 } id ? $"{started:yyyyMMddHHmmss}-{id}" : throw RecordFields.Bad("missing-value", "'Call ID' is blank", value: null, record.Line);

    private static double Length(CsvRecord record) =>
        TimeSpan.TryParseExact(record.At(Connected).Trim(), @"hh\:mm\:ss", CultureInfo.InvariantCulture, out var length)
            ? length.TotalSeconds
            : throw RecordFields.Bad("bad-seconds", "'Connected Time' must read HH:MM:SS", record.At(Connected), record.Line);

    /// <summary>Devices are E or H with the extension, T for a trunk, V for voicemail.</summary>
    private static string? Extension(string device) => device.Trim() is ['E' or 'H', _, ..] named ? named[1..] : null;

    private static bool IsVoicemail(CsvRecord record) => record.At(Party1).Trim().StartsWith('V') || record.At(Party2).Trim().StartsWith('V');
}
