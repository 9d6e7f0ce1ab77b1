namespace Supervision.Ingest.Tests.Calls.Telephony;

public sealed class FreePbxFormatTests
{
    private const string Generation1 = "calldate,clid,src,dst,dcontext,channel,dstchannel,lastapp,lastdata,duration,billsec,disposition,amaflags,accountcode,uniqueid,userfield";
    private const string Generation2 = Generation1 + ",did,recordingfile,cnum,cnam,outbound_cnum,outbound_cnam,dst_cnam";
    private const string Generation3 = Generation1 + ",did,cnum,cnam,outbound_cnum,outbound_cnam,dst_cnam,recordingfile,linkedid,peeraccount,sequence";

    [Theory]
    [InlineData(Generation1, "", null, "1700.1")]
    [InlineData(Generation2, ",10086,in/2026/q-1.wav,13800000000,,,,", "q-1.wav", "1700.1")]
    [InlineData(Generation3, ",10086,13800000000,,,,,q-1.wav,1699.9,,7", "q-1.wav", "1699.9")]
    public void FreePbxExport_OfEachGeneration_IsReadByName(string header, string rest, string? recording, string key)
    {
        var leg = Assert.Single(RecordSample.Accept($"{header}\n2026-03-10 11:34:58,\"\"\"A\"\" <13800000000>\",13800000000,8001,from-trunk,SIP/trunk-01,PJSIP/8001-02,Dial,x,35,28,ANSWERED,3,,1700.1,{rest}\n").Legs);

        Assert.Equal((recording, key), (leg.Recording, leg.CallKey));
        Assert.Equal((7.0, 28.0, "8001", "13800000000"), (leg.RingSeconds, leg.TalkSeconds, leg.To[0], leg.From));
    }

    [Fact]
    public void Records_ThatAreBroken_AreSetAsideWithTheirLine()
    {
        var records = RecordSample.Accept(Generation1 + "\n2026-02-30 11:34:58,,1,8001,c,SIP/t-1,SIP/8001-2,Dial,x,35,28,ANSWERED,3,,1.1,\n2026-03-10 11:34:58,,1,8001,c,SIP/t-1,SIP/8001-2,Dial,x,-5,28,ANSWERED,3,,1.2,\n1,2\n2026-03-10 11:34:58,\"two\nlines\",1,8001,c,SIP/t-1,SIP/8001-2,Dial,x,35,28,ANSWERED,3,,1.3,\n2026-03-10 11:34:58,,1,8001,c,SIP/t-1,SIP/8001-2,Dial,x,35,28,ANSWERED,3,,,\n");

        Assert.Equal(["bad-time", "bad-seconds", "field-count", "missing-value"], records.Refusals.Select(refusal => refusal.Code));
        Assert.Equal([2, 3, 4, 7], records.Refusals.Select(refusal => refusal.Line));
        Assert.Equal("1.3", Assert.Single(records.Legs).CallKey);
    }
}
