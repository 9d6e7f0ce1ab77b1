using System.Text;
using Supervision.Ingest.Calls.Transcripts;

namespace Supervision.Ingest.Tests.Calls.Transcripts;

public sealed class TranscriptReaderTests
{
    [SharedDataTheory]
    [InlineData("aliyun_dashscope_paraformer_transcription.json", "dashscope", 1, 0.1, 3.82, "Hello world, 这里是阿里巴巴语音实验室。")]
    [InlineData("aliyun_nls_filetrans_Sentences.json", "aliyun", 3, 2.94, 31.67, "thank you for joining us for today's spotlight. i'm liz wade and i'm joshua leo.")]
    [InlineData("funasr_ws_offline_stamp_sents.json", "funasr", 1, 0, 0.92, "你好世界")]
    [InlineData("iflytek_ifasr_orderResult_lattice.json", "iflytek", 1, 0.14, 1.89, "打开QQ音乐")]
    [InlineData("iflytek_ost_speed_lattice.json", "iflytek", 1, 0, 4.95, "科")]
    [InlineData("whisper_cpp_oj.json", "whisper.cpp", 3, 0, 11, "And so my fellow Americans,")]
    [InlineData("whisper_openai_python_words.json", "whisper", 1, 0, 0.54, "Hi there!")]
    [InlineData("whisper_openai_segment_fields.json", "whisper", 1, 0, 23.56, "Hello, vector podcast is here. We again continue to roll in this season 2 of this podcast.")]
    public void RealSample_OfEachService_GivesItsSentences(string file, string format, int segments, double start, double end, string first)
    {
        var transcript = TranscriptSample.Accept(File.ReadAllBytes(SharedData.PathOf("formats", "transcripts", file)));

        Assert.Equal(format, transcript.Format);
        Assert.Equal(segments, transcript.Segments.Count);
        Assert.Equal(start, transcript.Segments[0].StartSeconds!.Value, 6);
        Assert.Equal(end, transcript.Segments[^1].EndSeconds!.Value, 6);
        Assert.Equal(first, transcript.Segments[0].Text);
    }

    [Theory]
    [InlineData("", "empty-file")]
    [InlineData("hello", "unknown-transcript")]
    [InlineData("<html></html>", "unknown-transcript")]
    [InlineData("webvtt\n\n00:01.000 --> 00:02.000\nx\n", "bad-caption")]
    [InlineData("{\"segments\":[]}", "no-words")]
    [InlineData("{\"segments\":[{\"start\":NaN,\"end\":1,\"text\":\"x\"}]}", "bad-json")]
    [InlineData("{\"segments\":[],\"segments\":[]}", "bad-json")]
    [InlineData("{\"segments\":[{\"start\":1e999,\"end\":1,\"text\":\"x\"}]}", "not-a-number")]
    [InlineData("{\"segments\":[{\"start\":-1,\"end\":1,\"text\":\"x\"}]}", "times-impossible")]
    [InlineData("{\"segments\":[{\"start\":1,\"end\":1,\"text\":\"x\"}]}", "times-impossible")]
    [InlineData("{\"segments\":[{\"start\":5,\"end\":13,\"text\":\"x\"}]}", "after-the-recording")]
    [InlineData("{\"segments\":[{\"start\":5,\"end\":6,\"text\":\"x\"},{\"start\":3.9,\"end\":5,\"text\":\"y\"}]}", "times-fall-back")]
    [InlineData("{\"segments\":[{\"start\":5,\"end\":6,\"text\":\"\\uFFFD\"}]}", "damaged-text")]
    [InlineData("{\"segments\":[{\"start\":5,\"end\":6,\"text\":\"\\ud800\"}]}", "damaged-text")]
    [InlineData("{\"segments\":[{\"start\":5,\"end\":6}]}", "missing-value")]
    [InlineData("{\"segments\":{\"start\":5}}", "not-a-list")]
    [InlineData("1\n00:00:01,000 -> 00:00:02,000\nx\n", "unknown-transcript")]
    [InlineData("1\n00:00:01,000 --> 00:00:02\nx\n", "bad-caption")]
    [InlineData("1\n00:00:61,000 --> 00:01:02,000\nx\n", "bad-caption")]
    [InlineData("1\n00:00:01,000 --> 00:00:02,000\nx\n\nstray words\n", "bad-caption")]
    [InlineData("WEBVTT\n\nintro\nno timing\n", "bad-caption")]
    public void File_BrokenInOneWay_IsRefusedWithItsReason(string content, string code)
    {
        var refused = Assert.IsType<Outcome<Transcript>.Refused>(TranscriptReader.Read(Encoding.UTF8.GetBytes(content), recordingSeconds: 10));

        Assert.Equal(code, refused.Why.Code);
    }

    [Fact]
    public void Refusal_OfAValue_NamesLineColumnAndValue()
    {
        var refused = Assert.IsType<Outcome<Transcript>.Refused>(TranscriptReader.Read("{\"segments\":[\n  {\"start\":0,\"end\":\"soon\",\"text\":\"x\"}]}"u8, recordingSeconds: null));

        Assert.Equal((2, 20, "\"soon\""), (refused.Why.Line, refused.Why.Column, refused.Why.Value));
    }

    [Fact]
    public void Json_DeeperThan64_IsRefused()
    {
        var deep = "{\"segments\":" + new string('[', 64) + new string(']', 64) + "}";

        var refused = Assert.IsType<Outcome<Transcript>.Refused>(TranscriptReader.Read(Encoding.UTF8.GetBytes(deep), recordingSeconds: null));

        Assert.Equal("bad-json", refused.Why.Code);
    }

    [Theory]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x31, 0x00 }, "utf-16")]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF, 0xC4, 0xE3 }, "bad-encoding")]
    [InlineData(new byte[] { 0x31, 0x00 }, "nul-character")]
    public void Bytes_ThatAreNoText_AreRefused(byte[] content, string code) =>
        Assert.Equal(code, Assert.IsType<Outcome<Transcript>.Refused>(TranscriptReader.Read(content, recordingSeconds: null)).Why.Code);
}
