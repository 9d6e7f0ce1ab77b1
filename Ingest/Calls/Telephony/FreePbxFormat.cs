namespace Supervision.Ingest.Calls.Telephony;

/// <summary>FreePBX report exports of three generations: told by their headers, columns found by name.</summary>
internal sealed class FreePbxFormat : ICallRecordFormat
{
    private static readonly string[] Needed = ["calldate", "src", "dst", "channel", "dstchannel", "duration", "billsec", "disposition", "uniqueid"];

    public bool Claims(RecordSource source) =>
        source.Csv is [var header, ..] && Array.TrueForAll(Needed, name => Names(header).Contains(name));

    public CallRecords Read(RecordSource source)
    {
        var names = Names(source.Csv[0]);
        if (names.Where(name => name.Length > 0).GroupBy(name => name).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new Refusal("column-twice", $"the column '{twice.Key}' is named twice") { Particulars = twice.Key, Line = source.Csv[0].Line }.AsException();
        return RecordFields.EachLine("freepbx", source.Csv.Skip(1), record => Leg(record, names));
    }

    private static List<string> Names(CsvRecord header) => header.Fields.Select(name => name.Trim().ToLowerInvariant()).ToList();

    private static CallLeg Leg(CsvRecord record, List<string> names)
    {
        // One comma too many and every later column would be read as its neighbour.
        if (record.Fields.Count != names.Count)
            throw RecordFields.Bad("field-count", $"{record.Fields.Count} fields under a header of {names.Count}", value: null, record.Line);
        var whole = RecordFields.Seconds(Get("duration"), "duration", record.Line);
        var talk = RecordFields.Seconds(Get("billsec"), "billsec", record.Line);
        return new CallLeg
        {
            CallKey = RecordFields.Known(Get("linkedid"), Get("uniqueid")) is [var key, ..] ? key : throw RecordFields.Bad("missing-value", "'uniqueid' is blank", value: null, record.Line),
            StartedAt = RecordFields.Time(Get("calldate"), "calldate", record.Line),
            RingSeconds = Math.Max(0, whole - talk),
            TalkSeconds = talk,
            IsAnswered = Get("disposition").Trim() == "ANSWERED" && !IsApplicationOnly(),
            From = RecordFields.Known(Get("src"), Get("cnum")) is [var from, ..] ? from : null,
            FromDevices = RecordFields.Known(RecordFields.ExtensionOfChannel(Get("channel")), Get("cnum"), Get("src")),
            To = RecordFields.Known(RecordFields.ExtensionOfChannel(Get("dstchannel")), Get("dst")),
            Recording = RecordFields.FileName(Get("recordingfile"), record.Line),
            Line = record.Line,
        };

        string Get(string name) => record.At(names.IndexOf(name));

        // A queue or announcement answers the line before a person does; only a bridged channel is a person.
        bool IsApplicationOnly() => Get("dstchannel").Trim().Length == 0;
    }
}
