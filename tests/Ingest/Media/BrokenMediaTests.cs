using System.Diagnostics;
using Supervision.Ingest.Media;

namespace Supervision.Ingest.Tests.Media;

/// <summary>Real recordings with bytes changed, cut and doubled, through ffmpeg itself.</summary>
public sealed class BrokenMediaTests : IDisposable
{
    private const int Mutations = 25;

    private readonly Scratch _scratch = new();
    private readonly MediaPass _pass = new(new Ffmpeg(new FfmpegSettings { TimeLimit = TimeSpan.FromSeconds(10) }));

    public void Dispose() => _scratch.Dispose();

    [SharedDataTheory]
    [InlineData("zh/baidu_16k-23850.amr", 11)]
    [InlineData("zh/baidu_16k-48000.m4a", 12)]
    [InlineData("zh/funasr_asr_example.mp3", 13)]
    [InlineData("telephone/composed_call_mono_8k_adpcm.wav", 14)]
    public async Task Recording_MutatedInManyPlaces_IsReadOrRefusedInBoundedTime(string file, int seed)
    {
        var whole = await File.ReadAllBytesAsync(SharedData.PathOf(["audio", .. file.Split('/')]));
        var random = new Random(seed);
        for (var i = 0; i < Mutations; i++)
        {
            var path = _scratch.Write("broken", Broken(whole, random));
            var clock = Stopwatch.StartNew();

            var result = await _pass.Run(path, Path.Combine(_scratch.Folder, "review.wav"), talkSeconds: null, CancellationToken.None);

            Assert.True(result is MediaResult.Readable or MediaResult.Refused, $"{file}, seed {seed}, mutation {i}: {result}");
            Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), $"{file}, seed {seed}, mutation {i} took {clock.Elapsed}");
            Assert.Empty(Directory.GetFiles(_scratch.Folder, "*.part"));
        }
    }

    private static byte[] Broken(byte[] whole, Random random)
    {
        var at = random.Next(whole.Length);
        switch (random.Next(3))
        {
            case 0:
                return whole[..at];
            case 1:
                return [.. whole[..at], .. whole[(at / 2)..]];
            default:
                var changed = (byte[])whole.Clone();
                for (var i = 0; i < 60; i++)
                    changed[random.Next(random.Next(2) == 0 ? Math.Min(200, changed.Length) : changed.Length)] = (byte)random.Next(256);
                return changed;
        }
    }
}
