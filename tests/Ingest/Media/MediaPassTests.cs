using System.Text;
using Supervision.Ingest.Media;

namespace Supervision.Ingest.Tests.Media;

public sealed class MediaPassTests : IDisposable
{
    private readonly Scratch _scratch = new();
    private readonly MediaPass _pass = new(new Ffmpeg(new FfmpegSettings { TimeLimit = TimeSpan.FromSeconds(20) }));

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public async Task Call_WithRingsTalkSilenceAndOverlap_IsMeasuredPerChannel()
    {
        var sound = new Sound(8000, 2);
        sound.Add(11, Sound.RingBack(), Sound.Quiet)
            .Add(3, sound.Talk(), Sound.Quiet)
            .Add(5, Sound.Quiet, Sound.Quiet)
            .Add(2, sound.Talk(), sound.Talk())
            .Add(1, Sound.Quiet, sound.Talk());

        var facts = await Measured.Facts(sound.Wav());

        Assert.Equal(22, facts.DurationSeconds, 3);
        Assert.Equal(3, facts.RingCount);
        Assert.Equal(new Stretch(14, 19), Assert.Single(facts.Silences));
        Assert.Equal(new Stretch(19, 21), Assert.Single(facts.Overlaps));
        Assert.Equal(5, facts.Channels[0].Speech.SpeechSeconds, 1);
        Assert.Equal(3, facts.Channels[1].Speech.SpeechSeconds, 1);
        Assert.Equal(2200 * 2, facts.Peaks.Length);
        Assert.False(facts.IsIncomplete);
    }

    [Fact]
    public async Task Header_ClaimingTwelveHours_GivesWhatIsThereWithANote()
    {
        var facts = await Measured.Facts(new Sound(8000, 1).Add(4, Sound.Tone(300)).Wav(claimedDataBytes: 12L * 3600 * 16000));

        Assert.Equal(4, facts.DurationSeconds, 1);
        Assert.Equal(12 * 3600, facts.HeaderSeconds!.Value, 1);
        Assert.True(facts.IsIncomplete);
        Assert.True(facts.HasReviewCopy);
    }

    [Fact]
    public async Task Header_LeftOpenByAStreamingWriter_IsNoClaim()
    {
        var facts = await Measured.Facts(new Sound(8000, 1).Add(4, Sound.Tone(300)).Wav(claimedDataBytes: long.MaxValue));

        Assert.Equal(4, facts.DurationSeconds, 1);
        Assert.Null(facts.IncompleteNote);
    }

    [Fact]
    public async Task Recording_MuchShorterThanTheCall_IsIncomplete()
    {
        var path = _scratch.Write("a.wav", new Sound(8000, 1).Add(4, Sound.Tone(300)).Wav());

        var result = await _pass.Run(path, reviewPath: null, talkSeconds: 60, CancellationToken.None);

        Assert.Contains("60.0 s", Assert.IsType<MediaResult.Readable>(result).Facts.IncompleteNote, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "not-sound", "empty")]
    [InlineData("#EXTM3U\nhttp://example.org/a.ts\n", "not-sound", "playlist")]
    [InlineData("ffconcat version 1.0\nfile /etc/passwd\n", "not-sound", "concat")]
    [InlineData("<!DOCTYPE html><html></html>", "not-sound", "HTML")]
    [InlineData("<?xml version='1.0'?><MPD/>", "not-sound", "XML")]
    [InlineData("{\"text\":\"\"}", "not-sound", "JSON")]
    [InlineData("RIFF\0\0\0\0WAVE", "no-sound-decoded", "no sound")]
    [InlineData("ID3\u0004\0\0\0\0\0\0<html>not a song</html>", "no-sound-decoded", "no sound")]
    [InlineData("OggS\0\u0002garbage garbage garbage", "no-sound-decoded", "no sound")]
    [InlineData("#!AMR\n", "no-sound-decoded", "no sound")]
    public async Task Content_ThatIsNoSound_IsRefusedWithItsReason(string content, string code, string words)
    {
        var path = _scratch.Write("call.wav", Encoding.UTF8.GetBytes(content));

        var refused = Assert.IsType<MediaResult.Refused>(await _pass.Run(path, reviewPath: null, talkSeconds: null, CancellationToken.None));

        Assert.Equal(code, refused.Why.Code);
        Assert.Contains(words, refused.Why.English, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task PlainWav_Measured_NeedsNoReviewCopy()
    {
        var path = _scratch.Write("a.wav", new Sound(8000, 2).Add(2, Sound.Tone(300), Sound.Quiet).Wav());
        var review = Path.Combine(_scratch.Folder, "review.wav");

        var facts = Assert.IsType<MediaResult.Readable>(await _pass.Run(path, review, talkSeconds: null, CancellationToken.None)).Facts;

        Assert.False(facts.HasReviewCopy);
        Assert.False(File.Exists(review));
    }

    [Fact]
    public async Task ReviewCopy_OfAnOpenHeader_HasTheDecodedSamplesAndNoPartIsLeft()
    {
        var sound = new Sound(8000, 1).Add(3, Sound.Tone(300));
        var path = _scratch.Write("open.wav", sound.Wav(claimedDataBytes: long.MaxValue));
        var review = Path.Combine(_scratch.Folder, "out", "review.wav");

        await _pass.Run(path, review, talkSeconds: null, CancellationToken.None);

        Assert.Equal(sound.Wav(), await File.ReadAllBytesAsync(review));
        Assert.Equal([review], Directory.GetFiles(Path.GetDirectoryName(review)!));
    }

    [Fact]
    public async Task Pass_RunTwice_GivesTheSameFacts()
    {
        var sound = new Sound(8000, 2);
        var wav = sound.Add(6, Sound.RingBack(), sound.Talk()).Wav();

        var first = await Measured.Facts(wav);
        var second = await Measured.Facts(wav);

        Assert.Equal(first.Peaks, second.Peaks);
        Assert.Equal(first.Channels[1].Speech.Steps, second.Channels[1].Speech.Steps);
        Assert.Equal(first.LoudnessLufs, second.LoudnessLufs);
    }

    [Fact]
    public async Task Ffmpeg_NotInstalled_RefusesNothing()
    {
        var path = _scratch.Write("a.wav", new Sound(8000, 1).Add(1, Sound.Tone(300)).Wav());
        var pass = new MediaPass(new Ffmpeg(new FfmpegSettings { Program = "/nonexistent/ffmpeg" }));

        var result = await pass.Run(path, reviewPath: null, talkSeconds: null, CancellationToken.None);

        Assert.Contains("install it", Assert.IsType<MediaResult.TryAgain>(result).Reason, StringComparison.Ordinal);
    }
}
