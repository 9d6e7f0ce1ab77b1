using Supervision.Ingest.Media;

namespace Supervision.Ingest.Tests.Media;

/// <summary>Runs the media pass on a recording that must be readable.</summary>
internal static class Measured
{
    public static async Task<MediaFacts> Facts(byte[] wav)
    {
        using var scratch = new Scratch();
        var pass = new MediaPass(new Ffmpeg(new FfmpegSettings { TimeLimit = TimeSpan.FromSeconds(20) }));
        var result = await pass.Run(scratch.Write("call.wav", wav), Path.Combine(scratch.Folder, "review.wav"), talkSeconds: null, CancellationToken.None);
        return Assert.IsType<MediaResult.Readable>(result).Facts;
    }
}
