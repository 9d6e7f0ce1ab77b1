namespace Supervision.Ingest.Tests.Calls.Telephony;

public sealed class AsteriskFormatTests
{
    [Fact]
    public void MasterCsv_WithoutAHeader_RingsFromStartToAnswerAndSetsAsideWhatIsBroken()
    {
        var records = RecordSample.Accept(""""
            "","13800000000","8001","in","""x"" <13800000000>","SIP/t-04","PJSIP/8001-05","Dial","y","2026-03-10 09:00:00","2026-03-10 09:00:05","2026-03-10 09:01:00",60,55,"ANSWERED","DOCUMENTATION","17.4",""
            "","13800000001","8001","in","","SIP/t-06","SIP/8001-07","Dial","y","2026-03-10 09:05:00","","2026-03-10 09:05:30",30,0,"NO ANSWER","DOCUMENTATION","17.6",""
            "","13800000001","8001","in","","SIP/t-06","SIP/8001-07","Dial","y","2026-03-10 09:05:00","","2026-03-10 09:05:30",30,0,"PERHAPS","DOCUMENTATION","17.8",""

            """");

        Assert.Equal([("17.4", true, 5.0, 55.0), ("17.6", false, 30.0, 0.0)], records.Legs.Select(leg => (leg.CallKey, leg.IsAnswered, leg.RingSeconds!.Value, leg.TalkSeconds)));
        Assert.Equal(("8001", DateTimeKind.Unspecified), (records.Legs[0].To[0], records.Legs[0].StartedAt.Kind));
        Assert.Equal("bad-disposition", Assert.Single(records.Refusals).Code);
    }

    [SharedDataFact]
    public void MasterCsv_RealSample_GivesItsFourCalls()
    {
        var records = RecordSample.Accept(File.ReadAllBytes(SharedData.PathOf("formats", "cdr", "asterisk_Master.csv")));

        Assert.Equal("asterisk", records.Format);
        Assert.Empty(records.Refusals);
        Assert.Equal(4, records.Legs.Count);
        Assert.Equal((1.0, 11.0, true, "181"), (records.Legs[1].RingSeconds, records.Legs[1].TalkSeconds, records.Legs[1].IsAnswered, records.Legs[1].To[^1]));
        Assert.Equal(("1598518960.99", false, 0.0), (records.Legs[2].CallKey, records.Legs[2].IsAnswered, records.Legs[2].RingSeconds));
        Assert.Equal(new DateTime(2012, 8, 1, 15, 41, 8), records.Legs[0].StartedAt);
    }
}
