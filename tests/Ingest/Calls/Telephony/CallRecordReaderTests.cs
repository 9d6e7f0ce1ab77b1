using System.Text;
using Supervision.Ingest.Calls.Telephony;

namespace Supervision.Ingest.Tests.Calls.Telephony;

public sealed class CallRecordReaderTests
{
    private const string Generation1 = "calldate,clid,src,dst,dcontext,channel,dstchannel,lastapp,lastdata,duration,billsec,disposition,amaflags,accountcode,uniqueid,userfield";
    private const string Generation2 = Generation1 + ",did,recordingfile,cnum,cnam,outbound_cnum,outbound_cnam,dst_cnam";
    private const string Generation3 = Generation1 + ",did,cnum,cnam,outbound_cnum,outbound_cnam,dst_cnam,recordingfile,linkedid,peeraccount,sequence";

    [SharedDataFact]
    public void AsteriskSample_GivesItsFourCalls()
    {
        var records = Accept(File.ReadAllBytes(SharedData.PathOf("formats", "cdr", "asterisk_Master.csv")));

        Assert.Equal("asterisk", records.Format);
        Assert.Empty(records.Refusals);
        Assert.Equal(4, records.Legs.Count);
        Assert.Equal((1.0, 11.0, true, "181"), (records.Legs[1].RingSeconds, records.Legs[1].TalkSeconds, records.Legs[1].IsAnswered, records.Legs[1].To[^1]));
        Assert.Equal(("1598518960.99", false, 0.0), (records.Legs[2].CallKey, records.Legs[2].IsAnswered, records.Legs[2].RingSeconds));
        Assert.Equal(new DateTime(2012, 8, 1, 15, 41, 8), records.Legs[0].StartedAt);
    }

    [SharedDataFact]
    public void FreeSwitchSample_GivesRingTalkAndWhoHungUp()
    {
        var leg = Assert.Single(Accept(File.ReadAllBytes(SharedData.PathOf("formats", "cdr", "freeswitch_mod_json_cdr_2.json"))).Legs);

        Assert.Equal("5a3a1d91-90d3-4db4-af5c-cc3ae15d93a4", leg.CallKey);
        Assert.Equal(DateTimeKind.Utc, leg.StartedAt.Kind);
        Assert.Equal(9.760, leg.RingSeconds!.Value, 3);
        Assert.Equal(20.600, leg.TalkSeconds, 3);
        Assert.Equal(("1001", "1002", CallParty.Caller), (leg.From, leg.To[0], leg.HungUpBy));
    }

    [Theory]
    [InlineData(Generation1, "", null, "1700.1")]
    [InlineData(Generation2, ",10086,in/2026/q-1.wav,13800000000,,,,", "q-1.wav", "1700.1")]
    [InlineData(Generation3, ",10086,13800000000,,,,,q-1.wav,1699.9,,7", "q-1.wav", "1699.9")]
    public void FreePbxExport_OfEachGeneration_IsReadByName(string header, string rest, string? recording, string key)
    {
        var leg = Assert.Single(Accept($"{header}\n2026-03-10 11:34:58,\"\"\"A\"\" <13800000000>\",13800000000,8001,from-trunk,SIP/trunk-01,PJSIP/8001-02,Dial,x,35,28,ANSWERED,3,,1700.1,{rest}\n").Legs);

        Assert.Equal((recording, key), (leg.Recording, leg.CallKey));
        Assert.Equal((7.0, 28.0, "8001", "13800000000"), (leg.RingSeconds, leg.TalkSeconds, leg.To[0], leg.From));
    }

    [Fact]
    public void Avaya_IsReadWithAndWithoutItsHeader()
    {
        const string Record = "2026/03/10 09:00:00,00:01:30,8,13800000000,I,8001,8001,,0,1000014155,0,E8001,Li,T9001,Line 1.1,0,0,n/a,,,\n";
        const string Header = "Call Start,Connected Time,Ring Time,Caller,Direction,Called Number,Dialled Number,Account,Is Internal,Call ID,Continuation,Party1Device,Party1Name,Party2Device,Party2Name,Hold Time,Park Time,AuthValid,AuthCode,User Charged,Call Charge\n";

        var bare = Assert.Single(Accept(Record).Legs);
        var headed = Assert.Single(Accept(Header + Record).Legs);

        Assert.Equal(("20260310090000-1000014155", 8.0, 90.0, "8001", true), (bare.CallKey, bare.RingSeconds, bare.TalkSeconds, bare.To[0], bare.IsAnswered));
        Assert.Equal(bare.TalkSeconds, headed.TalkSeconds);
    }

    [Fact]
    public void Records_ThatAreBroken_AreSetAsideWithTheirLine()
    {
        var records = Accept(Generation1 + "\n2026-02-30 11:34:58,,1,8001,c,SIP/t-1,SIP/8001-2,Dial,x,35,28,ANSWERED,3,,1.1,\n2026-03-10 11:34:58,,1,8001,c,SIP/t-1,SIP/8001-2,Dial,x,-5,28,ANSWERED,3,,1.2,\n1,2\n2026-03-10 11:34:58,\"two\nlines\",1,8001,c,SIP/t-1,SIP/8001-2,Dial,x,35,28,ANSWERED,3,,1.3,\n2026-03-10 11:34:58,,1,8001,c,SIP/t-1,SIP/8001-2,Dial,x,35,28,ANSWERED,3,,,\n");

        Assert.Equal(["bad-time", "bad-seconds", "field-count", "missing-value"], records.Refusals.Select(refusal => refusal.Code));
        Assert.Equal([2, 3, 4, 7], records.Refusals.Select(refusal => refusal.Line));
        Assert.Equal("1.3", Assert.Single(records.Legs).CallKey);
    }

    [Theory]
    [InlineData("", "empty-file")]
    [InlineData("call_id,started_at,staff_no\n", "unknown-call-records")]
    [InlineData("{\"variables\":{}}", "unknown-call-records")]
    [InlineData("{\"variables\":{\"uuid\":\"1\",\"uuid\":\"2\"}}", "bad-json")]
    [InlineData("calldate,src,dst,channel,dstchannel,duration,billsec,disposition,uniqueid,src\n", "column-twice")]
    public void BrokenFile_IsRefusedWithItsReason(string content, string code) =>
        Assert.Equal(code, Assert.IsType<Outcome<CallRecords>.Refused>(CallRecordReader.Read(Encoding.UTF8.GetBytes(content))).Why.Code);

    [Theory]
    [InlineData("call_id,started_at,staff_no\nc1,2026-03-10 09:00:00,1001\n", false)]
    [InlineData("通话编号,开始时间,工号\n", false)]
    [InlineData(Generation1 + "\n", true)]
    [InlineData("{\"core-uuid\":\"x\",\"channel_data\":{", true)]
    [InlineData("{\"segments\":[", false)]
    public void Claim_IsMadeByContent(string head, bool claimed) => Assert.Equal(claimed, CallRecordReader.Claims(Encoding.UTF8.GetBytes(head)));

    private static CallRecords Accept(string content) => Accept(Encoding.UTF8.GetBytes(content));

    private static CallRecords Accept(byte[] content) => CallRecordReader.Read(content) switch
    {
        Outcome<CallRecords>.Accepted accepted => accepted.Content,
        Outcome<CallRecords>.Refused refused => throw new Xunit.Sdk.XunitException(refused.Why.ToString()),
        _ => throw new InvalidOperationException(),
    };
}
