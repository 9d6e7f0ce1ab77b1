namespace Supervision.Ingest.Tests.Calls.Transcripts.Formats;

public sealed class IflytekFormatTests
{
    [Fact]
    public void Iflytek_WithTheWholeResultInAString_IsUnwrappedTwice()
    {
        const string Best = """{"st":{"bg":"1000","ed":"2000","rl":"2","rt":[{"ws":[{"cw":[{"w":"您好"}],"wb":5,"we":40},{"cw":[{"w":"。"}]}]}]}}""";
        var lattice = System.Text.Json.JsonSerializer.Serialize(new { lattice = new[] { new { json_1best = Best } } });
        var file = System.Text.Json.JsonSerializer.Serialize(new { content = new { orderResult = lattice } });

        var segment = Assert.Single(TranscriptSample.Accept(file).Segments);

        Assert.Equal((1.0, 2.0, "您好。", "2"), (segment.StartSeconds!.Value, segment.EndSeconds!.Value, segment.Text, segment.Speaker));
        Assert.Equal(1.05, Assert.Single(segment.Words).StartSeconds, 6);
    }
}
