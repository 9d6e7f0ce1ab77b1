using System.Text;
using Supervision.Ingest.Calls.Telephony;

namespace Supervision.Ingest.Tests.Calls.Telephony;

public sealed class CallRecordPropertyTests
{
    private static readonly ExtensionMap Extensions = new([new("8001", "1001", ValidFrom: null, ValidTo: null)]);

    public static TheoryData<string, string> Samples => new()
    {
        { "asterisk", "\"\",\"13800000000\",\"8001\",\"ctx\",\"\"\"A\"\" <1>\",\"SIP/t-04\",\"SIP/8001-05\",\"Dial\",\"SIP/8001,60\",\"2026-03-10 09:00:00\",\"2026-03-10 09:00:05\",\"2026-03-10 09:01:00\",60,55,\"ANSWERED\",\"DOCUMENTATION\",\"17.4\",\"\"\n" },
        { "freepbx", "calldate,clid,src,dst,dcontext,channel,dstchannel,lastapp,lastdata,duration,billsec,disposition,amaflags,accountcode,uniqueid,userfield,did,recordingfile\n2026-03-10 11:34:58,\"\"\"A\"\" <1>\",13800000000,8001,c,SIP/t-01,PJSIP/8001-02,Dial,x,35,28,ANSWERED,3,,17.1,,1,q-1.wav\n" },
        { "avaya", "2026/03/10 09:00:00,00:01:30,8,13800000000,I,8001,8001,,0,1000014155,0,E8001,Li,T9001,Line 1.1,0,0,n/a,,,\n" },
        { "freeswitch", """{"core-uuid":"c","channel_data":{"state":"x"},"variables":{"uuid":"u1","start_uepoch":"1521025758006702","answer_uepoch":"1521025767766321","end_uepoch":"1521025788366141","dialed_user":"8001","sip_hangup_disposition":"recv_bye"},"callflow":[{"caller_profile":{"caller_id_number":"13800000000","destination_number":"8001"}}]}""" },
    };

    [Theory]
    [MemberData(nameof(Samples))]
    public void Input_MutatedTenThousandTimes_IsRefusedOrGivesPossibleCalls(string format, string sample)
    {
        var whole = Assert.IsType<Outcome<CallRecords>.Accepted>(CallRecordReader.Read(Encoding.UTF8.GetBytes(sample))).Content;
        Assert.Equal(format, whole.Format);
        Assert.Single(Calls(whole).Calls);

        NeverCrash.On([sample], file =>
        {
            CallRecordReader.Claims(file.AsSpan(0, Math.Min(512, file.Length)));
            if (CallRecordReader.Read(file) is Outcome<CallRecords>.Accepted { Content: var records })
                Assert.All(Calls(records).Calls, call => Assert.True(call.StartedAtUtc.Year >= 2000 && call.TalkSeconds >= 0 && call.RingSeconds is null or >= 0));
        });
    }

    private static MappedCalls Calls(CallRecords records) =>
        CallMerger.Map(records, Extensions, TimeZoneInfo.Utc, new DateTime(2026, 3, 20, 0, 0, 0, DateTimeKind.Utc));
}
