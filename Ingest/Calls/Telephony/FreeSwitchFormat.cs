using System.Globalization;
using System.Text.Json;

namespace Supervision.Ingest.Calls.Telephony;

/// <summary>FreeSWITCH mod_json_cdr: one object per leg, numbers as strings, epoch microseconds.</summary>
internal sealed class FreeSwitchFormat : ICallRecordFormat
{
    public bool Claims(RecordSource source) => Objects(source).FirstOrDefault() is { File: not null } first && IsRecord(first.File, first.Item);

    public CallRecords Read(RecordSource source) => RecordFields.Each("freeswitch", Objects(source), pair => Leg(pair.File, pair.Item));

    private static IEnumerable<(JsonFile File, JsonElement Item)> Objects(RecordSource source) =>
        source.Json.SelectMany(file => file.Root.ValueKind == JsonValueKind.Array
            ? file.Items(file.Root).Select(item => (file, item))
            : [(file, file.Root)]);

    private static bool IsRecord(JsonFile file, JsonElement item) =>
        file.Member(item, "variables") is { } variables && file.Member(variables, "uuid") is not null
        && (file.Member(item, "callflow") is not null || file.Member(item, "channel_data") is not null);

    private static CallLeg Leg(JsonFile file, JsonElement item)
    {
        if (!IsRecord(file, item))
            throw file.Refuse(item, "missing-value", "a record must hold 'variables' with 'uuid', and 'callflow' or 'channel_data'");
        var variables = file.Member(item, "variables")!.Value;
        var answered = Micro(file, variables, "answer_uepoch");
        var started = Micro(file, variables, "start_uepoch") ?? throw file.Refuse(variables, "missing-value", "'start_uepoch' is missing");
        var ended = Micro(file, variables, "end_uepoch") ?? started;
        var caller = file.Items(item, "callflow").Select(flow => file.Member(flow, "caller_profile")).FirstOrDefault(profile => profile is not null);
        return new CallLeg
        {
            // Legs have a uuid each and share the call's; without one a leg is a call of its own.
            CallKey = Text("call_uuid") ?? file.RequiredText(variables, "uuid"),
            StartedAt = started,
            // Never negative: clocks are set while calls are up.
            RingSeconds = Math.Max(0, ((answered ?? ended) - started).TotalSeconds),
            TalkSeconds = answered is { } from && ended > from ? (ended - from).TotalSeconds : 0,
            IsAnswered = answered is not null,
            From = Profile("caller_id_number") ?? Text("sip_from_user"),
            FromDevices = RecordFields.Known(Text("sip_auth_username"), Text("user_name"), Text("sip_from_user"), Profile("username")),
            To = RecordFields.Known(Text("dialed_user"), Profile("destination_number"), Text("sip_req_user")),
            HungUpBy = HungUpBy(Text("sip_hangup_disposition"), Text("direction")),
            Recording = RecordFields.FileName(Text("record_path") ?? Text("recording_file") ?? Text("cc_record_filename") ?? Text("record_file_name"), file.LineOf(item)),
            Line = file.LineOf(item),
        };

        string? Text(string name) => file.OptionalText(variables, name) is { Length: > 0 } text ? Unescaped(name, text) : null;
        // Values are written percent-encoded; what they decode to was not in the text when that was checked.
        string Unescaped(string name, string text) => Uri.UnescapeDataString(text) is var plain && plain.AsSpan().IndexOfAny('\0', '\uFFFD') < 0
            ? plain
            : throw file.Refuse(file.Member(variables, name)!.Value, "damaged-text", "an escaped NUL or U+FFFD");
        string? Profile(string name) => caller is { } known && file.OptionalText(known, name) is { Length: > 0 } text ? text : null;
    }

    /// <summary>Who sent BYE is said from the switch: on the caller's leg a BYE received is the caller's.</summary>
    private static CallParty? HungUpBy(string? disposition, string? direction)
    {
        var isCalledLeg = direction == "outbound";
        return disposition switch
        {
            "recv_bye" or "recv_cancel" => isCalledLeg ? CallParty.Called : CallParty.Caller,
            "send_bye" or "send_cancel" => isCalledLeg ? CallParty.Caller : CallParty.Called,
            _ => null,
        };
    }

    /// <summary>"0" means that it did not happen.</summary>
    private static DateTime? Micro(JsonFile file, JsonElement variables, string name)
    {
        if (file.OptionalText(variables, name) is not { } text || text == "0" || text.Length == 0)
            return null;
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var micro) && WrittenInstant.FromEpochSeconds(micro / 1e6) is not null
            ? DateTime.UnixEpoch.AddTicks(micro * TimeSpan.TicksPerMicrosecond)
            : throw file.Refuse(file.Member(variables, name)!.Value, "bad-time", $"'{name}' is no time in microseconds");
    }
}
