using Supervision.Ingest.Calls.Telephony;

namespace Supervision.Ingest.Tests.Calls.Telephony;

public sealed class FreeSwitchFormatTests
{
    [Theory]
    [InlineData("recv_bye", "inbound", CallParty.Caller)]
    [InlineData("send_bye", "inbound", CallParty.Called)]
    [InlineData("recv_bye", "outbound", CallParty.Called)]
    [InlineData("send_cancel", "outbound", CallParty.Caller)]
    [InlineData("", "inbound", null)]
    public void Record_WithNumbersAsStrings_GivesRingTalkAndWhoHungUp(string disposition, string direction, CallParty? hungUpBy)
    {
        var leg = Assert.Single(RecordSample.Accept($$$"""
            {"core-uuid":"c","channel_data":{},"variables":{"uuid":"u1","call_uuid":"k1","direction":"{{{direction}}}","start_uepoch":"1772413200000000","answer_uepoch":"1772413207500000","end_uepoch":"1772413267500000",
             "sip_hangup_disposition":"{{{disposition}}}","dialed_user":"8001","record_path":"%2Fvar%2Frec%2Fk1.wav"},"callflow":[{"caller_profile":{"caller_id_number":"13800000000","destination_number":"8001"}}]}
            """).Legs);

        Assert.Equal(("k1", 7.5, 60.0, "13800000000", "8001", "k1.wav"), (leg.CallKey, leg.RingSeconds!.Value, leg.TalkSeconds, leg.From, leg.To[0], leg.Recording));
        Assert.Equal(hungUpBy, leg.HungUpBy);
    }

    [Fact]
    public void Record_ThatWasNeverAnswered_RangToItsEnd()
    {
        var leg = Assert.Single(RecordSample.Accept("""{"core-uuid":"c","channel_data":{},"variables":{"uuid":"u1","start_uepoch":"1772413200000000","answer_uepoch":"0","end_uepoch":"1772413230000000"},"callflow":[]}""").Legs);

        Assert.Equal((false, 30.0, 0.0), (leg.IsAnswered, leg.RingSeconds!.Value, leg.TalkSeconds));
    }

    [SharedDataFact]
    public void JsonCdr_RealSample_GivesRingTalkAndWhoHungUp()
    {
        var leg = Assert.Single(RecordSample.Accept(File.ReadAllBytes(SharedData.PathOf("formats", "cdr", "freeswitch_mod_json_cdr_2.json"))).Legs);

        Assert.Equal("5a3a1d91-90d3-4db4-af5c-cc3ae15d93a4", leg.CallKey);
        Assert.Equal(DateTimeKind.Utc, leg.StartedAt.Kind);
        Assert.Equal(9.760, leg.RingSeconds!.Value, 3);
        Assert.Equal(20.600, leg.TalkSeconds, 3);
        Assert.Equal(("1001", "1002", CallParty.Caller), (leg.From, leg.To[0], leg.HungUpBy));
    }
}
