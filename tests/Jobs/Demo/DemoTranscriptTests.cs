using System.Text.Json;
using Supervision.Jobs.Demo;

namespace Supervision.Jobs.Tests.Demo;

public sealed class DemoTranscriptTests
{
    private static readonly DemoTurn[] Turns = [new(true, "您好。", 0.8, 1.9996), new(false, "在吗？", 3661.25, 3662)];

    [Fact]
    public void Write_Srt_NumbersTheTurnsAndCarriesRoundedSeconds()
    {
        var (ending, content) = DemoTranscript.Write(Turns, 3);

        Assert.Equal("srt", ending);
        Assert.Equal("1\n00:00:00,800 --> 00:00:02,000\n坐席：您好。\n\n2\n01:01:01,250 --> 01:01:02,000\n市民：在吗？\n\n", content);
    }

    [Fact]
    public void Write_Vtt_NamesTheSpeakersAsVoices()
    {
        var (ending, content) = DemoTranscript.Write(Turns, 9);

        Assert.Equal("vtt", ending);
        Assert.Equal("WEBVTT\n\n00:00:00.800 --> 00:00:02.000\n<v 坐席>您好。\n\n01:01:01.250 --> 01:01:02.000\n<v 市民>在吗？\n\n", content);
    }

    [Fact]
    public void Write_Json_HoldsTheSegmentsWithTheirSpeakers()
    {
        var (ending, content) = DemoTranscript.Write(Turns, 5);

        Assert.Equal("json", ending);
        var root = JsonDocument.Parse(content).RootElement;
        Assert.Equal("您好。在吗？", root.GetProperty("text").GetString());
        Assert.Equal(["staff", "citizen"], root.GetProperty("segments").EnumerateArray().Select(segment => segment.GetProperty("speaker").GetString()));
    }
}
