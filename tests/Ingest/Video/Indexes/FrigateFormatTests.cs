using Supervision.Ingest.Video.Indexes;

namespace Supervision.Ingest.Tests.Video.Indexes;

public sealed class FrigateFormatTests
{
    [SharedDataTheory]
    [InlineData("frigate_events_mqtt.json")]
    [InlineData("frigate_review_before.json")]
    public void Event_StillRunning_WaitsForItsEnd(string file)
    {
        var index = IndexSample.Real(file);

        Assert.Equal("frigate", index.Format);
        Assert.Empty(index.Spans);
        Assert.Equal("not-ended", Assert.Single(index.Refusals).Code);
    }

    [Fact]
    public void Review_OfSeveralObjects_IsPresenceWhereAPersonIsAmongThem()
    {
        var index = IndexSample.Accept("""
            [{"id":"1-r","camera":"c1","start_time":1772413200.0,"end_time":1772413260.0,"severity":"alert","data":{"detections":["a"],"objects":["car","person-verified"],"zones":["w1","w2"]}},
             {"id":"2-r","camera":"c1","start_time":1772413300.0,"end_time":1772413360.0,"severity":"detection","data":{"objects":["dog"],"zones":[]}}]
            """);

        var span = Assert.Single(index.Spans);
        Assert.Equal(["w1", "w2"], span.Areas);
        Assert.Equal((SpanProof.Person, 60.0), (span.Proof, (span.End - span.Start).TotalSeconds));
    }

    [Fact]
    public void Event_Damaged_DoesNotTakeTheOthersWithIt()
    {
        var index = IndexSample.Accept("""
            [{"id":"1","camera":"c1","label":"person","start_time":1772413200,"end_time":1772413260},
             {"id":"2","camera":"c1","label":"person","start_time":"soon","end_time":1772413260}]
            """);

        Assert.Single(index.Spans);
        Assert.Equal(("not-a-number", 2), Assert.Single(index.Refusals) is var why ? (why.Code, why.Line!.Value) : default);
    }

    [Fact]
    public void MessageLog_OfOneEvent_CountsItOnceByItsLastMessage()
    {
        var index = IndexSample.Accept("""
            {"type":"new","before":{"id":"1.5-a","camera":"c1","label":"person","start_time":1772413200.5,"end_time":null},"after":{"id":"1.5-a","camera":"c1","label":"person","start_time":1772413200.5,"end_time":null}}
            {"type":"end","before":{"id":"1.5-a","camera":"c1","label":"person","start_time":1772413200.5,"end_time":null},"after":{"id":"1.5-a","camera":"c1","label":"person","start_time":1772413200.5,"end_time":1772413260.5,"entered_zones":["w1"],"top_score":0.9}}
            {"type":"end","before":{},"after":{"id":"2-b","camera":"c1","label":"car","start_time":1772413200,"end_time":1772413260}}
            {"type":"end","before":{},"after":{"id":"3-c","camera":"c1","label":"person","false_positive":true,"start_time":1772413200,"end_time":1772413260}}
            """);

        var span = Assert.Single(index.Spans);
        Assert.Equal((60, 2, 0.9, "w1"), ((span.End - span.Start).TotalSeconds, span.Line, span.Confidence, Assert.Single(span.Areas)));
        Assert.Equal(DateTimeKind.Utc, span.Start.Kind);
    }
}
