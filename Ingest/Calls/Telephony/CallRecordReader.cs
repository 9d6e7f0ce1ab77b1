namespace Supervision.Ingest.Calls.Telephony;

/// <summary>One telephone system's way to write its calls. Told by content; the name of the file says nothing.</summary>
internal interface ICallRecordFormat
{
    bool Claims(RecordSource source);

    CallRecords Read(RecordSource source);
}

/// <summary>A decoded file, parsed once as what it begins like.</summary>
internal sealed record RecordSource(IReadOnlyList<CsvRecord> Csv, IReadOnlyList<JsonFile> Json)
{
    public static RecordSource Of(ReadOnlySpan<byte> bytes)
    {
        var text = StrictText.DecodeRecords(bytes);
        // JSON holds or breaks as a whole, so that its bytes must decode as a whole.
        return text.AsSpan().TrimStart() is ['{' or '[', ..] ? new([], JsonFile.ParseMany(StrictText.Decode(bytes))) : new(CsvText.Records(text).ToList(), []);
    }
}

/// <summary>Reads the call records of any known telephone system.</summary>
public static class CallRecordReader
{
    private static readonly ICallRecordFormat[] Formats =
        [new FreePbxFormat(), new AsteriskFormat(), new AvayaFormat(), new FreeSwitchFormat()];

    /// <summary>Whether the first bytes are call records of a telephone system rather than our own table.</summary>
    public static bool Claims(ReadOnlySpan<byte> head)
    {
        try
        {
            var text = System.Text.Encoding.UTF8.GetString(head).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
            if (text.StartsWith('{') || text.StartsWith('['))
                return text.Contains("\"core-uuid\"", StringComparison.Ordinal) || text.Contains("\"channel_data\"", StringComparison.Ordinal) || text.Contains("\"variables\"", StringComparison.Ordinal);
            var first = CsvText.Records(text).Take(1).ToList();
            return first.Count > 0 && Array.Exists(Formats, format => format.Claims(new RecordSource(first, [])));
        }
        catch (RefusedException)
        {
            return false;
        }
    }

    public static async Task<Outcome<CallRecords>> Read(Stream stream, CancellationToken cancel)
    {
        byte[] bytes;
        try
        {
            bytes = await StrictText.ReadAll(stream, cancel);
        }
        catch (RefusedException refused)
        {
            return new Outcome<CallRecords>.Refused(refused.Refusal);
        }

        return Read(bytes);
    }

    public static Outcome<CallRecords> Read(ReadOnlySpan<byte> bytes)
    {
        try
        {
            var source = RecordSource.Of(bytes);
            var format = Array.Find(Formats, format => format.Claims(source)) ?? throw new Refusal(
                "unknown-call-records",
                "no known call records: Asterisk, FreePBX, FreeSWITCH, Avaya or our table was expected").AsException();
            return new Outcome<CallRecords>.Accepted(format.Read(source));
        }
        catch (RefusedException refused)
        {
            return new Outcome<CallRecords>.Refused(refused.Refusal);
        }
    }
}
