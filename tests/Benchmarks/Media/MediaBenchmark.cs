using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Supervision.Ingest.Media;

namespace Supervision.Benchmarks.Media;

/// <summary>The media pass against one bare <c>ffmpeg -af ebur128 -f null -</c> of the same files, in the same run.</summary>
public sealed class MediaBenchmark : RatioBenchmark
{
    private const int Rounds = 5;

    public override string Name => "media";

    /// <param name="arguments">A folder of recordings; without it calls are synthesised.</param>
    public override async Task Run(string[] arguments)
    {
        var work = Directory.CreateTempSubdirectory("supervision-bench-").FullName;
        try
        {
            var files = arguments.Length > 0 ? Recordings(arguments[0]) : Synthetic(work);
            var pass = new MediaPass(new Ffmpeg(new FfmpegSettings()));
            await OnePass(pass, files[0], work);
            List<double> bare = [], ours = [], two = [];
            for (var round = 0; round < Rounds; round++)
            {
                bare.Add(await SecondsOf(files, 1, Bare));
                ours.Add(await SecondsOf(files, 1, file => OnePass(pass, file, work)));
                two.Add(await SecondsOf(files, 2, file => OnePass(pass, file, work)));
            }

            Report(files, Median(bare), Median(ours), Median(two));
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    private static void Report(List<string> files, double bare, double ours, double two)
    {
        Say($"media: {files.Count} recordings, {files.Sum(file => new FileInfo(file).Length) / 1e6:0.0} MB, median of {Rounds} rounds");
        Say($"bare ffmpeg ebur128 {bare:0.000} s, pass {ours:0.000} s, ratio {ours / bare:0.00}");
        Say($"two at once {two:0.000} s, gain {ours / two:0.00}, peak {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB");
    }

    private static List<string> Recordings(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".wav" or ".mp3" or ".m4a" or ".amr" or ".ogg" && new FileInfo(file).Length > 1000)
            .Order(StringComparer.Ordinal).ToList();

    /// <summary>Twelve stereo calls of three minutes: bursts of noise that sides take in turn; half of them lie in their header and so need a review copy.</summary>
    private static List<string> Synthetic(string folder)
    {
        var random = new Random(1);
        var samples = new short[180 * 8000 * 2];
        for (var i = 0; i < samples.Length; i += 2)
        {
            var speaker = i / 2 / 24_000 % 2;
            samples[i + speaker] = (short)(random.Next(-8000, 8000) * (0.5 + 0.5 * Math.Sin(i / 4000.0)));
        }

        var data = MemoryMarshal.AsBytes(samples.AsSpan()).ToArray();
        return Enumerable.Range(0, 12).Select(i =>
        {
            var file = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"call-{i:00}.wav"));
            File.WriteAllBytes(file, [.. WavHeader.ForPcm16(8000, 2, i % 2 == 0 ? data.Length : long.MaxValue), .. data]);
            return file;
        }).ToList();
    }

    private static async Task Bare(string file)
    {
        var info = new ProcessStartInfo("ffmpeg") { RedirectStandardError = true, UseShellExecute = false };
        foreach (var word in (string[])["-nostdin", "-hide_banner", "-nostats", "-i", file, "-af", "ebur128", "-f", "null", "-"])
            info.ArgumentList.Add(word);
        using var process = Process.Start(info)!;
        await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
    }

    private static async Task OnePass(MediaPass pass, string file, string work)
    {
        var review = Path.Combine(work, $"{Guid.NewGuid():N}.review.wav");
        if (await pass.Run(file, review, talkSeconds: null, CancellationToken.None) is MediaResult.TryAgain again)
            throw new InvalidOperationException(again.Reason);
        File.Delete(review);
    }

    private static Task<double> SecondsOf(List<string> files, int atOnce, Func<string, Task> work) =>
        Seconds(() => Parallel.ForEachAsync(files, new ParallelOptions { MaxDegreeOfParallelism = atOnce }, async (file, _) => await work(file)));

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
