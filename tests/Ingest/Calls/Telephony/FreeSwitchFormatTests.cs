using Supervision.Ingest.Calls.Telephony;

namespace Supervision.Ingest.Tests.Calls.Telephony;

public sealed class FreeSwitchFormatTests
{
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
