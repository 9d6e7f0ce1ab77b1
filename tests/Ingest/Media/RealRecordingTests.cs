using Supervision.Ingest.Media;

namespace Supervision.Ingest.Tests.Media;

public sealed class RealRecordingTests
{
    private readonly MediaPass _pass = new(new Ffmpeg(new FfmpegSettings()));

    /// <summary>The call's truth: rings 0–6 s on the left, staff left, citizen right, silence 21.04–33.04 s.</summary>
    [SharedDataTheory]
    [InlineData("composed_call_stereo_8k.wav")]
    [InlineData("composed_call_stereo_8k_alaw.wav")]
    [InlineData("composed_call_stereo.mp3")]
    public async Task ComposedCall_InEveryCodec_GivesItsTruth(string file)
    {
        var facts = await Facts("telephone", file);

        Assert.Equal(2, facts.RingCount);
        Assert.Equal(2, facts.Channels[0].Rings.Count);
        Assert.Empty(facts.Channels[1].Rings);
        Assert.InRange(facts.DurationSeconds, 49.6, 49.9);
        Assert.Contains(facts.Silences, silence => Math.Abs(silence.StartSeconds - 21.04) < 1 && Math.Abs(silence.EndSeconds - 33.04) < 1);
        Assert.True(Heard(facts, 0, 6.6, 12.15) > 0.6 && Heard(facts, 1, 6.6, 12.15) < 0.1);
        Assert.True(Heard(facts, 1, 12.65, 21.04) > 0.6 && Heard(facts, 0, 12.65, 21.04) < 0.1);
        Assert.True(Heard(facts, 0, 33.04, 41.44) > 0.6 && Heard(facts, 1, 33.04, 41.44) < 0.1);
        Assert.True(Heard(facts, 1, 41.84, 48.68) > 0.5 && Heard(facts, 0, 41.84, 48.68) < 0.1);
        Assert.Empty(facts.Overlaps);
    }

    [SharedDataTheory]
    [InlineData("tones/ringback_cn_450hz_1s_4s.wav", 2)]
    [InlineData("tones/exosip_ringback.wav", 0)] // music on hold, no 450 Hz in it
    [InlineData("tones/busy_cn_450hz_0.35s.wav", 0)]
    [InlineData("tones/dtmf_12345_0_star_hash_8k.wav", 0)]
    [InlineData("zh/wenet_long.wav", 0)]
    [InlineData("telephone/aepyx_8k_169s.wav", 0)]
    public async Task Rings_OfRealTones_AreCounted(string file, int rings) =>
        Assert.Equal(rings, (await Facts(file.Split('/'))).RingCount);

    /// <summary>ffmpeg's own ebur128 filter read these values.</summary>
    [SharedDataTheory]
    [InlineData("telephone/aepyx_8k_169s.wav", -26.0)]
    public async Task Loudness_OfRealSpeech_EqualsTheReferenceMeter(string file, double lufs) =>
        Assert.InRange((await Facts(file.Split('/'))).LoudnessLufs!.Value, lufs - 0.15, lufs + 0.15);

    [SharedDataTheory]
    [InlineData("telephone/empty_zero_bytes.wav", "not-sound")]
    [InlineData("telephone/azure_missing_wav_header.wav", "not-sound")]
    [InlineData("zh/baidu_16k.pcm", "not-sound")]
    [InlineData("telephone/composed_call_stereo_8k.json", "not-sound")]
    public async Task Recording_BrokenOrEmpty_IsRefused(string file, string code)
    {
        var result = await _pass.Run(SharedData.PathOf(["audio", .. file.Split('/')]), reviewPath: null, talkSeconds: null, CancellationToken.None);

        Assert.Equal(code, Assert.IsType<MediaResult.Refused>(result).Why.Code);
    }

    [SharedDataFact]
    public async Task Call_CutShort_IsIncompleteWithANote()
    {
        var facts = await Facts("telephone", "composed_call_truncated.wav");

        Assert.InRange(facts.DurationSeconds, 1.8, 1.9);
        Assert.Contains("49.7 s", facts.IncompleteNote, StringComparison.Ordinal);
    }

    [SharedDataFact]
    public async Task RealRecordings_InEveryCodec_AreReadWhole()
    {
        var files = Directory.EnumerateFiles(SharedData.PathOf("audio"), "*.*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".wav" or ".mp3" or ".amr" or ".m4a")
            .Where(file => !file.Contains("empty_zero", StringComparison.Ordinal) && !file.Contains("missing_wav", StringComparison.Ordinal) && !file.Contains("truncated", StringComparison.Ordinal))
            .ToList();

        foreach (var file in files)
        {
            var result = await _pass.Run(file, reviewPath: null, talkSeconds: null, CancellationToken.None);
            var facts = Assert.IsType<MediaResult.Readable>(result).Facts;
            Assert.True(facts.IncompleteNote is null, $"{file}: {facts.IncompleteNote}");
            Assert.NotNull(facts.LoudnessLufs);
        }

        Assert.True(files.Count >= 35, $"only {files.Count} recordings found");
    }

    private static double Heard(MediaFacts facts, int channel, double start, double end) =>
        SpeechProof.Fraction(facts.Channels[channel].Speech, start, end);

    private async Task<MediaFacts> Facts(params string[] parts)
    {
        var result = await _pass.Run(SharedData.PathOf(["audio", .. parts]), reviewPath: null, talkSeconds: null, CancellationToken.None);
        return Assert.IsType<MediaResult.Readable>(result).Facts;
    }
}
