using System.Text;
using Supervision.Ingest.Calls.Telephony;

namespace Supervision.Ingest.Tests.Calls.Telephony;

public sealed class CallRecordReaderTests
{
    private const string Generation1 = "calldate,clid,src,dst,dcontext,channel,dstchannel,lastapp,lastdata,duration,billsec,disposition,amaflags,accountcode,uniqueid,userfield";

    [Theory]
    [InlineData("", "empty-file")]
    [InlineData("call_id,started_at,staff_no\n", "unknown-call-records")]
    [InlineData("{\"variables\":{}}", "unknown-call-records")]
    [InlineData("{\"variables\":{\"uuid\":\"1\",\"uuid\":\"2\"}}", "bad-json")]
    [InlineData("calldate,src,dst,channel,dstchannel,duration,billsec,disposition,uniqueid,src\n", "column-twice")]
    public void File_BrokenInOneWay_IsRefusedWithItsReason(string content, string code) =>
        Assert.Equal(code, Assert.IsType<Outcome<CallRecords>.Refused>(CallRecordReader.Read(Encoding.UTF8.GetBytes(content))).Why.Code);

    [Theory]
    [InlineData("call_id,started_at,staff_no\nc1,2026-03-10 09:00:00,1001\n", false)]
    [InlineData("通话编号,开始时间,工号\n", false)]
    [InlineData(Generation1 + "\n", true)]
    [InlineData("{\"core-uuid\":\"x\",\"channel_data\":{", true)]
    [InlineData("{\"segments\":[", false)]
    public void Claim_OfAHead_IsMadeByContent(string head, bool claimed) => Assert.Equal(claimed, CallRecordReader.Claims(Encoding.UTF8.GetBytes(head)));
}
