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
        var transcript = Accept(File.ReadAllBytes(SharedData.PathOf("formats", "transcripts", file)));

        Assert.Equal(format, transcript.Format);
        Assert.Equal(segments, transcript.Segments.Count);
        Assert.Equal(start, transcript.Segments[0].StartSeconds!.Value, 6);
        Assert.Equal(end, transcript.Segments[^1].EndSeconds!.Value, 6);
        Assert.Equal(first, transcript.Segments[0].Text);
    }

    [SharedDataFact]
    public void AzureConversation_HasSpeakersAndNoTimes()
    {
        var transcript = Accept(File.ReadAllBytes(SharedData.PathOf("formats", "transcripts", "azure_callcenter_conversation_input.json")));

        Assert.Equal(("azure", "en"), (transcript.Format, transcript.Language));
        Assert.Equal("Agent", transcript.Segments[0].Speaker);
        Assert.All(transcript.Segments, segment => Assert.Null(segment.StartSeconds));
        Assert.Equal("label", SpeakerRoles.Assign(transcript, new RoleSettings()).Basis);
    }

    [Fact]
    public void Srt_WithWrongNumbersAndSpeakers_IsReadByItsTimes()
    {
        var transcript = Accept("7\n00:00:01,000 --> 00:00:02,500\n坐席：您好，\n请问有什么可以帮您\n\n7\r\n00:00:03,000 --> 00:00:04,000\r\n<i>我想问</i>\n\n00:00:05,5 --> 00:00:06,25\n二\n");

        Assert.Equal(3, transcript.Segments.Count);
        Assert.Equal(("坐席", "您好，请问有什么可以帮您", 2), (transcript.Segments[0].Speaker, transcript.Segments[0].Text, transcript.Segments[0].Line));
        Assert.Equal("我想问", transcript.Segments[1].Text);
        Assert.Equal((5.5, 6.25), (transcript.Segments[2].StartSeconds, transcript.Segments[2].EndSeconds));
    }

    [Fact]
    public void Vtt_WithNotesVoicesAndReferences_IsReadAsWords()
    {
        var transcript = Accept("WEBVTT - call\n\nNOTE\nnot said\n\nSTYLE\n::cue { }\n\nintro\n00:01.000 --> 00:02.500 align:start\n<v 客服>您好 &amp; <b>欢迎</b>\n\n01:00:03.000 --> 01:00:04.000\n再见\n");

        Assert.Equal(("客服", "您好 & 欢迎"), (transcript.Segments[0].Speaker, transcript.Segments[0].Text));
        Assert.Equal(3603, transcript.Segments[1].StartSeconds);
    }

    [Fact]
    public void FunAsr_WithSentencesAndSpeakers_KeepsThemApart()
    {
        var transcript = Accept("""
            [{"key":"a","text":"您好 请问","timestamp":[[0,100]],
              "sentence_info":[{"text":"您 好，","start":0,"end":800,"spk":0,"timestamp":[[0,400],[400,800]]},{"text":"请问","start":900,"end":1500,"spk":1}]}]
            """);

        Assert.Equal(("您好，", "0"), (transcript.Segments[0].Text, transcript.Segments[0].Speaker));
        Assert.Equal(new Word(0.4, 0.8, "好"), transcript.Segments[0].Words[1]);
        Assert.Equal("1", transcript.Segments[1].Speaker);
    }

    [Fact]
    public void FunAsr_WithTimestampsInsideAString_IsOneStretch()
    {
        var segment = Assert.Single(Accept("""{"mode":"offline","is_final":false,"text":"正 是 因 为","timestamp":"[[430,670],[670,810],[810,1000],[1000,1130]]"}""").Segments);

        Assert.Equal((0.43, 1.13, "正是因为"), (segment.StartSeconds!.Value, segment.EndSeconds!.Value, segment.Text));
        Assert.Equal(4, segment.Words.Count);
    }

    [Fact]
    public void Iflytek_WithTheWholeResultInAString_IsUnwrappedTwice()
    {
        const string Best = """{"st":{"bg":"1000","ed":"2000","rl":"2","rt":[{"ws":[{"cw":[{"w":"您好"}],"wb":5,"we":40},{"cw":[{"w":"。"}]}]}]}}""";
        var lattice = System.Text.Json.JsonSerializer.Serialize(new { lattice = new[] { new { json_1best = Best } } });
        var file = System.Text.Json.JsonSerializer.Serialize(new { content = new { orderResult = lattice } });

        var segment = Assert.Single(Accept(file).Segments);

        Assert.Equal((1.0, 2.0, "您好。", "2"), (segment.StartSeconds!.Value, segment.EndSeconds!.Value, segment.Text, segment.Speaker));
        Assert.Equal(1.05, Assert.Single(segment.Words).StartSeconds, 6);
    }

    [Fact]
    public void AzureBatch_OfTwoChannels_IsMergedByTime()
    {
        var transcript = Accept("""
            {"source":"a.wav","recognizedPhrases":[
              {"recognitionStatus":"Success","channel":0,"offsetInTicks":20000000,"durationInTicks":10000000,"nBest":[{"confidence":0.9,"display":"第二句"}]},
              {"recognitionStatus":"Failure","channel":0,"offsetInTicks":0,"durationInTicks":0,"nBest":[]},
              {"recognitionStatus":"Success","channel":1,"offsetInTicks":5000000,"durationInTicks":10000000,"nBest":[{"display":"第一句"}]}]}
            """);

        Assert.Equal(["第一句", "第二句"], transcript.Segments.Select(segment => segment.Text));
        Assert.Equal([1, 0], transcript.Segments.Select(segment => segment.Channel));
    }

    [Fact]
    public void Gb18030Captions_AreReadCharacterForCharacter()
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes("1\n00:00:01,000 --> 00:00:02,000\n不归我管\n");

        Assert.Equal("不归我管", Assert.Single(Accept(bytes).Segments).Text);
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
    public void BrokenFile_IsRefusedWithItsReason(string content, string code)
    {
        var refused = Assert.IsType<Outcome<Transcript>.Refused>(TranscriptReader.Read(Encoding.UTF8.GetBytes(content), recordingSeconds: 10));

        Assert.Equal(code, refused.Why.Code);
    }

    [Fact]
    public void Refusal_NamesLineColumnAndValue()
    {
        var refused = Assert.IsType<Outcome<Transcript>.Refused>(TranscriptReader.Read("{\"segments\":[\n  {\"start\":0,\"end\":\"soon\",\"text\":\"x\"}]}"u8, recordingSeconds: null));

        Assert.Equal((2, 20, "\"soon\""), (refused.Why.Line, refused.Why.Column, refused.Why.Value));
    }

    [Fact]
    public void Starts_FallingBackByLessThanASecond_AreSorted()
    {
        var transcript = Accept("""{"segments":[{"start":5,"end":6,"text":"二"},{"start":4.1,"end":5,"text":"一"}]}""");

        Assert.Equal(["一", "二"], transcript.Segments.Select(segment => segment.Text));
    }

    [Fact]
    public void Text_DenserThanSpeech_IsRefused()
    {
        var dense = new string('说', 60);

        var refused = Assert.IsType<Outcome<Transcript>.Refused>(TranscriptReader.Read(Encoding.UTF8.GetBytes($$"""{"segments":[{"start":0,"end":3,"text":"{{dense}}"}]}"""), recordingSeconds: null));

        Assert.Equal("too-dense", refused.Why.Code);
        Assert.IsType<Outcome<Transcript>.Accepted>(TranscriptReader.Read(Encoding.UTF8.GetBytes($$"""{"segments":[{"start":0,"end":9,"text":"{{dense}}"}]}"""), recordingSeconds: null));
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

    private static Transcript Accept(string content) => Accept(Encoding.UTF8.GetBytes(content));

    private static Transcript Accept(byte[] content)
    {
        var outcome = TranscriptReader.Read(content, recordingSeconds: null);
        return outcome is Outcome<Transcript>.Accepted accepted
            ? accepted.Content
            : throw new Xunit.Sdk.XunitException(((Outcome<Transcript>.Refused)outcome).Why.ToString());
    }
}
