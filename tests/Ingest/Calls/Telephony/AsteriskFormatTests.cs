namespace Supervision.Ingest.Tests.Calls.Telephony;

public sealed class AsteriskFormatTests
{
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
