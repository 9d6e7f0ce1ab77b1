namespace Supervision.Ingest.Tests.Calls.Transcripts;

/// <summary>What a speech service wrote down is what is read of it.</summary>
public sealed class TranscriptRoundTripTests
{
    private static readonly string[] Words = ["您好", "请问", "办理", "社保", "材料", "不行", "3号窗口", "谢谢", "再见"];

    [Fact]
    public void Srt_ReadsWhatWasWritten() => Check(said => string.Concat(said.Select((one, place) => $"{place + 1}\n{Clock(one.Start, ',')} --> {Clock(one.End, ',')}\n{one.Text}\n\n")));

    [Fact]
    public void Vtt_ReadsWhatWasWritten() => Check(said => "WEBVTT\n\n" + string.Concat(said.Select(one => $"{Clock(one.Start, '.')} --> {Clock(one.End, '.')}\n{one.Text}\n\n")));

    [Fact]
    public void Whisper_ReadsWhatWasWritten() => Check(said => "{\"text\":\"x\",\"segments\":[" + Join(said, one => $$"""{"start":{{Seconds(one.Start)}},"end":{{Seconds(one.End)}},"text":"{{one.Text}}"}""") + "]}");

    [Fact]
    public void WhisperCpp_ReadsWhatWasWritten() => Check(said => "{\"result\":{\"language\":\"zh\"},\"transcription\":[" + Join(said, one => $$"""{"offsets":{"from":{{one.Start}},"to":{{one.End}}},"text":"{{one.Text}}"}""") + "]}");

    [Fact]
    public void FunAsr_ReadsWhatWasWritten() => Check(said => "[{\"key\":\"a\",\"text\":\"x\",\"sentence_info\":[" + Join(said, one => $$"""{"text":"{{one.Text}}","start":{{one.Start}},"end":{{one.End}},"spk":0}""") + "]}]");

    [Fact]
    public void Aliyun_ReadsWhatWasWritten() => Check(said => "{\"Result\":{\"Sentences\":[" + Join(said, one => $$"""{"BeginTime":{{one.Start}},"EndTime":{{one.End}},"Text":"{{one.Text}}","ChannelId":0}""") + "]}}");

    [Fact]
    public void DashScope_ReadsWhatWasWritten() => Check(said => "{\"transcripts\":[{\"channel_id\":0,\"sentences\":[" + Join(said, one => $$"""{"begin_time":{{one.Start}},"end_time":{{one.End}},"text":"{{one.Text}}"}""") + "]}]}");

    [Fact]
    public void Azure_ReadsWhatWasWritten() => Check(said => "{\"recognizedPhrases\":[" + Join(said, one =>
        $$"""{"recognitionStatus":"Success","channel":0,"offsetInTicks":{{one.Start}}0000,"durationInTicks":{{one.End - one.Start}}0000,"nBest":[{"confidence":0.9,"display":"{{one.Text}}"}]}""") + "]}");

    [Fact]
    public void Iflytek_ReadsWhatWasWritten() => Check(said =>
    {
        var lattice = Join(said, one =>
        {
            var best = $$$"""{"st":{"bg":"{{{one.Start}}}","ed":"{{{one.End}}}","rl":"1","rt":[{"ws":[{"cw":[{"w":"{{{one.Text}}}"}]}]}]}}""";
            return $$"""{"json_1best":{{System.Text.Json.JsonSerializer.Serialize(best)}}}""";
        });
        return $$$"""{"content":{"orderResult":{{{System.Text.Json.JsonSerializer.Serialize($$"""{"lattice":[{{lattice}}]}""")}}}}}""";
    });

    private static string Join(IReadOnlyList<Said> said, Func<Said, string> write) => string.Join(',', said.Select(write));

    private static string Seconds(int milliseconds) => (milliseconds / 1000m).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string Clock(int milliseconds, char point) => $"{milliseconds / 3_600_000:00}:{milliseconds / 60_000 % 60:00}:{milliseconds / 1000 % 60:00}{point}{milliseconds % 1000:000}";

    /// <summary>Each entry has its own minute, so that the file's order is that of the times.</summary>
    private static void Check(Func<IReadOnlyList<Said>, string> write) => RoundTrip.Of(
        (place, drawn) => new Said(place * 60_000 + drawn[0] % 30_000, place * 60_000 + drawn[0] % 30_000 + 1_000 + drawn[1] % 20_000, Words[drawn[2] % Words.Length] + Words[drawn[3] % Words.Length]),
        write,
        file => TranscriptSample.Accept(file).Segments.Select(segment => new Said((int)Math.Round(segment.StartSeconds!.Value * 1000), (int)Math.Round(segment.EndSeconds!.Value * 1000), segment.Text)));

    private sealed record Said(int Start, int End, string Text);
}
