using Supervision.Ingest.Calls.Speech;
using Supervision.Ingest.Media;
using Supervision.Ingest.Tests.Media;

namespace Supervision.Ingest.Tests.Calls.Speech;

public sealed class SpeechServiceTests : IDisposable
{
    private const string Hello = """{"task":"transcribe","language":"chinese","duration":3.0,"text":"您好","segments":[{"id":0,"start":0.0,"end":2.5,"text":"您好","avg_logprob":-0.2}]}""";

    private readonly Scratch _scratch = new();
    private readonly HttpClient _http = new();
    private readonly Ffmpeg _ffmpeg = new(new FfmpegSettings());

    public void Dispose()
    {
        _http.Dispose();
        _scratch.Dispose();
    }

    [Fact]
    public async Task StereoCall_WithTwoVoices_IsSentByChannelAndPutTogether()
    {
        await using var server = new FakeSpeechServer((200, Hello));

        var result = await Transcribe(server, Call());

        var transcript = Assert.IsType<SpeechResult.Transcribed>(result).Transcript;
        Assert.Equal([0, 1], transcript.Segments.Select(segment => segment.Channel!.Value));
        Assert.Equal(2, server.Requests.Count);
        Assert.All(server.Requests, request => Assert.Equal(("/v1/audio/transcriptions", "Bearer k"), (request.Path, request.Authorization)));
    }

    [Fact]
    public async Task Request_ToTheService_HoldsSoundAndSettingsAndNoPrompt()
    {
        await using var server = new FakeSpeechServer((200, Hello));

        await Transcribe(server, Call());

        var fields = server.Requests[0].Body.Split("; name=").Skip(1).Select(part => part.TrimStart('"').Split(['"', ';', '\r'])[0]).ToList();
        Assert.Equal(["file", "model", "response_format", "timestamp_granularities[]", "temperature", "language"], fields);
        Assert.Contains("fLaC", server.Requests[0].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Channel_WithoutVoice_IsNeverSent()
    {
        await using var server = new FakeSpeechServer((200, Hello));
        var sound = new Sound(8000, 2);
        sound.Add(3, sound.Talk(), Sound.Quiet);

        var result = await Transcribe(server, sound);

        Assert.Single(server.Requests);
        Assert.Equal(0, Assert.Single(Assert.IsType<SpeechResult.Transcribed>(result).Transcript.Segments).Channel);
    }

    [Fact]
    public async Task LongRecording_CutInItsSilence_KeepsTimesOfTheWhole()
    {
        await using var server = new FakeSpeechServer((200, Hello));
        var sound = new Sound(8000, 1);
        sound.Add(4, sound.Talk()).Add(3, Sound.Quiet).Add(4, sound.Talk());

        var result = await Transcribe(server, sound, settings => settings with { MaxPieceSeconds = 8 });

        var starts = Assert.IsType<SpeechResult.Transcribed>(result).Transcript.Segments.Select(segment => segment.StartSeconds!.Value).ToList();
        Assert.Equal(2, starts.Count);
        Assert.Equal(0, starts[0]);
        Assert.InRange(starts[1], 5.4, 5.6);
    }

    [Theory]
    [InlineData(503)]
    [InlineData(429)]
    [InlineData(401)]
    public async Task Service_WithPassingTrouble_IsTriedAgain(int status)
    {
        await using var server = new FakeSpeechServer((status, ""), (status, ""), (200, Hello));

        var result = await Transcribe(server, Mono());

        Assert.IsType<SpeechResult.Transcribed>(result);
        Assert.Equal(3, server.Requests.Count);
    }

    [Fact]
    public async Task Service_ThatStaysDown_LeavesTheRecordingForTheNextRun()
    {
        await using var server = new FakeSpeechServer((500, ""));

        var result = await Transcribe(server, Mono());

        Assert.Contains("3 attempts", Assert.IsType<SpeechResult.TryAgain>(result).Reason, StringComparison.Ordinal);
        Assert.Equal(3, server.Requests.Count);
    }

    [Theory]
    [InlineData(500, true)]
    [InlineData(503, false)]
    [InlineData(429, false)]
    [InlineData(401, false)]
    public async Task Service_ThatFails_SaysWhetherItMayBeTheRecording(int status, bool mayBe)
    {
        await using var server = new FakeSpeechServer((status, ""));

        var result = await Transcribe(server, Mono(), settings => settings with { Tries = 1 });

        Assert.Equal(mayBe, Assert.IsType<SpeechResult.TryAgain>(result).MayBeTheRecording);
    }

    [Fact]
    public async Task Service_ThatNeverAnswers_IsLeftAfterTheTimeForOneAnswer()
    {
        await using var server = new FakeSpeechServer((FakeSpeechServer.Silent, ""));

        var result = await Transcribe(server, Mono(), settings => settings with { Tries = 2, AnswerTime = TimeSpan.FromMilliseconds(100) });

        var again = Assert.IsType<SpeechResult.TryAgain>(result);
        Assert.Contains("2 attempts: no answer in time", again.Reason, StringComparison.Ordinal);
        Assert.False(again.MayBeTheRecording);
    }

    [Theory]
    [InlineData("http://asr:8000")]
    [InlineData("http://asr:8000/")]
    [InlineData("http://asr:8000/v1")]
    [InlineData("http://asr:8000/v1/")]
    [InlineData("http://asr:8000/v1/audio/transcriptions")]
    public void Endpoint_InAnySpelling_IsTheSameAddress(string endpoint) =>
        Assert.Equal("http://asr:8000/v1/audio/transcriptions", new SpeechSettings { Endpoint = new Uri(endpoint) }.Address.AbsoluteUri);

    [Fact]
    public async Task Channel_AlreadyAnswered_IsNotAskedForAgain()
    {
        await using var server = new FakeSpeechServer((200, Hello), (500, ""), (500, ""), (500, ""), (200, Hello));

        Assert.IsType<SpeechResult.TryAgain>(await Transcribe(server, Call()));
        Assert.IsType<SpeechResult.Transcribed>(await Transcribe(server, Call()));

        Assert.Equal(5, server.Requests.Count);
    }

    [Theory]
    [InlineData(400, "", "service-refused")]
    [InlineData(200, "<html>", "service-answer")]
    [InlineData(200, """{"segments":[{"start":5,"end":1,"text":"x"}]}""", "service-answer")]
    [InlineData(200, """{"segments":[]}""", "no-words")]
    public async Task Answer_OfNoUse_IsRefusedWithItsReason(int status, string body, string code)
    {
        await using var server = new FakeSpeechServer((status, body));

        var result = await Transcribe(server, Mono());

        Assert.Equal(code, Assert.IsType<SpeechResult.Refused>(result).Why.Code);
    }

    [Fact]
    public async Task Piece_OverTheSizeLimit_IsNotSent()
    {
        await using var server = new FakeSpeechServer((200, Hello));

        var result = await Transcribe(server, Mono(), settings => settings with { MaxBytes = 1000 });

        Assert.Equal("recording-too-large", Assert.IsType<SpeechResult.Refused>(result).Why.Code);
        Assert.Empty(server.Requests);
    }

    private static Sound Call()
    {
        var sound = new Sound(8000, 2);
        return sound.Add(3, sound.Talk(), sound.Talk());
    }

    private static Sound Mono()
    {
        var sound = new Sound(8000, 1);
        return sound.Add(3, sound.Talk());
    }

    private async Task<SpeechResult> Transcribe(FakeSpeechServer server, Sound sound, Func<SpeechSettings, SpeechSettings>? change = null)
    {
        var path = _scratch.Write("call.wav", sound.Wav());
        var facts = Assert.IsType<MediaResult.Readable>(await new MediaPass(_ffmpeg).Run(path, reviewPath: null, talkSeconds: null, CancellationToken.None)).Facts;
        var settings = new SpeechSettings { Endpoint = server.Address, ApiKey = "k", Tries = 3, FirstDelay = TimeSpan.FromMilliseconds(20), LongestDelay = TimeSpan.FromMilliseconds(100) };
        var service = new SpeechService(_http, _ffmpeg, change is null ? settings : change(settings), TimeProvider.System);
        return await service.Transcribe(path, MediaAnalysis.Of(facts), Path.Combine(_scratch.Folder, "answers"), CancellationToken.None);
    }
}
