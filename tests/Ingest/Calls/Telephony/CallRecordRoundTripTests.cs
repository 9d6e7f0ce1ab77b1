namespace Supervision.Ingest.Tests.Calls.Telephony;

/// <summary>What a telephone system wrote of a call is what is read of it.</summary>
public sealed class CallRecordRoundTripTests
{
    private const string Plain = "yyyy-MM-dd HH:mm:ss";
    private const string FreePbxHeader = "calldate,clid,src,dst,dcontext,channel,dstchannel,lastapp,lastdata,duration,billsec,disposition,amaflags,accountcode,uniqueid,userfield,did,recordingfile\n";

    [Fact]
    public void Asterisk_ReadsWhatWasWritten() => Check("asterisk", legs => string.Concat(legs.Select(leg =>
        $"\"\",\"{leg.From}\",\"8001\",\"ctx\",\"x\",\"SIP/t-04\",\"SIP/8001-05\",\"Dial\",\"x\",\"{leg.Start.Text(Plain)}\",\"{(leg.Talk > 0 ? leg.Answer.Text(Plain) : "")}\",\"{leg.End.Text(Plain)}\",{leg.Ring + leg.Talk},{leg.Talk},\"{Disposition(leg)}\",\"DOCUMENTATION\",\"{leg.Key}\",\"\"\n")));

    [Fact]
    public void FreePbx_ReadsWhatWasWritten() => Check("freepbx", legs => FreePbxHeader + string.Concat(legs.Select(leg =>
        $"{leg.Start.Text(Plain)},x,{leg.From},8001,c,SIP/t-01,PJSIP/8001-02,Dial,x,{leg.Ring + leg.Talk},{leg.Talk},{Disposition(leg)},3,,{leg.Key},,1,q.wav\n")));

    [Fact]
    public void FreeSwitch_ReadsWhatWasWritten() => Check("freeswitch", legs => "[" + string.Join(',', legs.Select(leg =>
        $$$"""{"core-uuid":"c","channel_data":{},"variables":{"uuid":"{{{leg.Key}}}","start_uepoch":"{{{leg.Start.Epoch()}}}000000","answer_uepoch":"{{{(leg.Talk > 0 ? $"{leg.Answer.Epoch()}000000" : "0")}}}","end_uepoch":"{{{leg.End.Epoch()}}}000000","dialed_user":"8001"},"callflow":[{"caller_profile":{"caller_id_number":"{{{leg.From}}}","destination_number":"8001"}}]}""")) + "]");

    [Fact]
    public void Avaya_ReadsWhatWasWritten() => Check("avaya", legs => string.Concat(legs.Select(leg =>
        $"{leg.Start:yyyy/MM/dd HH:mm:ss},{TimeSpan.FromSeconds(leg.Talk):hh\\:mm\\:ss},{leg.Ring},{leg.From},I,8001,8001,,0,{leg.Key},0,E8001,Li,T9001,Line 1.1,0,0,n/a,,,\n")));

    private static string Disposition(Written leg) => leg.Talk > 0 ? "ANSWERED" : "NO ANSWER";

    private static void Check(string format, Func<IReadOnlyList<Written>, string> write) => RoundTrip.Of(
        (place, drawn) => new Written($"1{drawn[0]}{place}", RoundTrip.Midnight.AddSeconds(drawn[1]), drawn[2] % 90, drawn[3] % 4 == 0 ? 0 : drawn[3] % 3_600 + 1, $"138{drawn[2]:00000000}"),
        write,
        file =>
        {
            var records = RecordSample.Accept(file);
            Assert.Equal(format, records.Format);
            // Avaya's key is the call's start beside its number.
            return records.Legs.Select(leg => new Written(leg.CallKey.Split('-')[^1], DateTime.SpecifyKind(leg.StartedAt, DateTimeKind.Utc), (int)leg.RingSeconds!.Value, (int)leg.TalkSeconds, leg.From!));
        });

    private sealed record Written(string Key, DateTime Start, int Ring, int Talk, string From)
    {
        internal DateTime Answer => Start.AddSeconds(Ring);

        internal DateTime End => Answer.AddSeconds(Talk);
    }
}
