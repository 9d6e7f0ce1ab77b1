namespace Supervision.Ingest.Tests.Calls.Telephony;

public sealed class AvayaFormatTests
{
    [Fact]
    public void Smdr_WithAndWithoutItsHeader_IsReadAlike()
    {
        const string Record = "2026/03/10 09:00:00,00:01:30,8,13800000000,I,8001,8001,,0,1000014155,0,E8001,Li,T9001,Line 1.1,0,0,n/a,,,\n";
        const string Header = "Call Start,Connected Time,Ring Time,Caller,Direction,Called Number,Dialled Number,Account,Is Internal,Call ID,Continuation,Party1Device,Party1Name,Party2Device,Party2Name,Hold Time,Park Time,AuthValid,AuthCode,User Charged,Call Charge\n";

        var bare = Assert.Single(RecordSample.Accept(Record).Legs);
        var headed = Assert.Single(RecordSample.Accept(Header + Record).Legs);

        Assert.Equal(("20260310090000-1000014155", 8.0, 90.0, "8001", true), (bare.CallKey, bare.RingSeconds, bare.TalkSeconds, bare.To[0], bare.IsAnswered));
        Assert.Equal(bare.TalkSeconds, headed.TalkSeconds);
    }
}
