using Supervision.Dashboard.Findings.Pack;
using Supervision.Ingest.Media;

namespace Supervision.Dashboard.Tests.Findings.Pack;

public sealed class PackMuteTests
{
    [Fact]
    public async Task Silence_OfASpan_ClearsThoseSecondsAndNoOthers()
    {
        var header = await Header();
        var samples = Enumerable.Repeat((byte)1, 10 * 8000 * 2).ToArray();

        new PackMute([(102, 104), (200, 201)], IsKnown: true).Silence(samples, header, fromSeconds: 100);

        Assert.Equal(2 * 8000 * 2, samples.Count(sample => sample == 0));
        Assert.All(samples[(2 * 8000 * 2)..(4 * 8000 * 2)], sample => Assert.Equal(0, sample));
    }

    [Fact]
    public async Task Silence_OfATurnWithoutTimes_ClearsTheRest()
    {
        var header = await Header();
        var samples = Enumerable.Repeat((byte)1, 4 * 8000 * 2).ToArray();

        new PackMute([(-0.3, double.MaxValue)], IsKnown: true).Silence(samples, header, fromSeconds: 30);

        Assert.All(samples, sample => Assert.Equal(0, sample));
    }

    [Fact]
    public void Text_SilencedSeconds_AreNamed() => Assert.Equal("0:12.0–0:18.5", new PackMute([(12, 18.5)], IsKnown: true).Text);

    private static async Task<WavHeader> Header() => (await WavHeader.Read(new MemoryStream([.. WavHeader.ForPcm16(8000, 1, 16), .. new byte[16]]), default))!;
}
