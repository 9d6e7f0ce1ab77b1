using System.Text.Json;
using Supervision.Ingest.Calls.Transcripts;
using Supervision.Ingest.Media;
using Supervision.Ingest.Tests.Media;

namespace Supervision.Ingest.Tests.Calls.Transcripts;

/// <summary>A stereo call assembled from real clips, against its truth file; left is staff.</summary>
public sealed class ComposedCallTests : IDisposable
{
    private static readonly RoleSettings LeftIsStaff = new() { StaffChannel = 0 };
    private readonly Scratch _scratch = new();
    private readonly MediaPass _pass = new(new Ffmpeg(new FfmpegSettings()));

    public void Dispose() => _scratch.Dispose();

    [SharedDataFact]
    public async Task ComposedCall_AsRecorded_EqualsItsTruth()
    {
        var truth = Truth();
        var facts = await Facts(CallFile());
        var roles = SpeakerRoles.Assign(Spoken(truth, swapped: false), LeftIsStaff, SoundOf(facts));

        Assert.Equal(("channel", 49.7), (roles.Basis, Math.Round(facts.DurationSeconds, 1)));
        Assert.Equal(truth.Where(one => one.Role is not null).Select(one => one.Role == "staff" ? SpeakerRole.Staff : SpeakerRole.Citizen), roles.Roles);
        Assert.Equal(2, facts.RingCount);
        Assert.All(truth.Where(one => one.Role is not null), one => Assert.True(
            SpeechProof.Supports(facts.Channels.Select(channel => channel.Speech).ToList(), one.Channel, one.Start, one.End), one.Text));
        Assert.Empty(facts.Overlaps);
        Assert.Equal(1.5, SameChannelOverlapSeconds(truth), 6);
    }

    [SharedDataFact]
    public async Task ComposedCall_InItsSilence_SupportsNoWords()
    {
        var facts = await Facts(CallFile());
        var channels = facts.Channels.Select(channel => channel.Speech).ToList();

        for (var start = 21.5; start < 32; start++)
        {
            Assert.False(SpeechProof.Supports(channels, channel: 0, start, start + 1));
            Assert.False(SpeechProof.Supports(channels, channel: null, start, start + 1));
        }
    }

    [SharedDataFact]
    public async Task ComposedCall_WithSwappedChannels_IsUncertainAndNeverWrong()
    {
        var facts = await Facts(_scratch.Write("swapped.wav", Swap(await File.ReadAllBytesAsync(CallFile()))));

        var roles = SpeakerRoles.Assign(Spoken(Truth(), swapped: true), LeftIsStaff, SoundOf(facts));

        Assert.Equal(2, facts.Channels[1].Rings.Count);
        Assert.Equal(("unknown", 0.0), (roles.Basis, roles.Confidence));
        Assert.All(roles.Roles, role => Assert.Equal(SpeakerRole.Unknown, role));
    }

    private static RoleSound SoundOf(MediaFacts facts) => new(facts.Channels.Select(channel => channel.Rings.Count).ToList(), IsIncoming: true);

    private static string CallFile() => SharedData.PathOf("audio", "telephone", "composed_call_stereo_8k.wav");

    private static List<Part> Truth()
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(SharedData.PathOf("audio", "telephone", "composed_call_stereo_8k.json")));
        return json.RootElement.GetProperty("segments").EnumerateArray().Select(one => new Part(
            one.GetProperty("start").GetDouble(),
            one.GetProperty("end").GetDouble(),
            one.GetProperty("channel").GetInt32(),
            one.TryGetProperty("role", out var role) ? role.GetString() : null,
            one.GetProperty("text").GetString()!)).ToList();
    }

    private static Transcript Spoken(List<Part> truth, bool swapped) => new()
    {
        Format = "truth",
        Segments = truth.Where(one => one.Role is not null)
            .Select(one => new Segment { StartSeconds = one.Start, EndSeconds = one.End, Text = one.Text, Channel = swapped ? 1 - one.Channel : one.Channel }).ToList(),
    };

    private static double SameChannelOverlapSeconds(List<Part> truth) =>
        truth.Zip(truth.Skip(1)).Where(pair => pair.First.Channel == pair.Second.Channel).Sum(pair => Math.Max(0, pair.First.End - pair.Second.Start));

    /// <summary>Exchanges left and right in 16-bit stereo after the 44 bytes of its header.</summary>
    private static byte[] Swap(byte[] wav)
    {
        for (var at = 44; at + 3 < wav.Length; at += 4)
            (wav[at], wav[at + 1], wav[at + 2], wav[at + 3]) = (wav[at + 2], wav[at + 3], wav[at], wav[at + 1]);
        return wav;
    }

    private async Task<MediaFacts> Facts(string path)
    {
        var result = await _pass.Run(path, reviewPath: null, talkSeconds: null, CancellationToken.None);
        return Assert.IsType<MediaResult.Readable>(result).Facts;
    }

    private sealed record Part(double Start, double End, int Channel, string? Role, string Text);
}
