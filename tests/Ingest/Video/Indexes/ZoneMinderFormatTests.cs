using Supervision.Ingest.Video.Indexes;

namespace Supervision.Ingest.Tests.Video.Indexes;

public sealed class ZoneMinderFormatTests
{
    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(null)]
    public void Event_WithAnEmptyEnd_WaitsAndTheOthersLoad(string? end)
    {
        var written = end is null ? "null" : $"\"{end}\"";
        var index = IndexSample.Accept($$$"""
            {"events":[{"Event":{"MonitorId":"1","Notes":"","StartDateTime":"2026-03-02 09:00:00","EndDateTime":{{{written}}}}},
                       {"Event":{"MonitorId":"1","Notes":"Motion: All, person:7%","StartTime":"2026-03-02 08:00:00","EndTime":"2026-03-02 08:05:00"}}],"pagination":{"count":"2","nextPage":false}}
            """);

        Assert.Equal("not-ended", Assert.Single(index.Refusals).Code);
        Assert.Equal((SpanProof.Person, 0.07, DateTimeKind.Unspecified), (index.Spans.Single().Proof, index.Spans[0].Confidence, index.Spans[0].Start.Kind));
        Assert.Empty(index.Notes);
    }

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
