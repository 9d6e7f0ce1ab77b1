using Supervision.Ingest.Video.Indexes;

namespace Supervision.Ingest.Tests.Video.Indexes;

public sealed class ZoneMinderFormatTests
{
    [SharedDataFact]
    public void Events_RealSample_HaveOnePersonAndOneEventWithoutTimes()
    {
        var index = IndexSample.Real("zoneminder_events.json");

        var span = Assert.Single(index.Spans);
        Assert.Equal((SpanProof.Person, 0.97, "2"), (span.Proof, span.Confidence, span.CameraNames[0]));
        Assert.Equal("missing-start", Assert.Single(index.Refusals).Code);
        Assert.Equal(2, index.Notes.Count);
    }
}
