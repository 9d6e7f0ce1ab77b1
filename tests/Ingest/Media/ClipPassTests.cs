using System.Text;
using Supervision.Ingest.Media;

namespace Supervision.Ingest.Tests.Media;

public sealed class ClipPassTests : IDisposable
{
    private readonly Scratch _scratch = new();
    private readonly ClipPass _pass = new(new Ffmpeg(new FfmpegSettings { TimeLimit = TimeSpan.FromSeconds(30) }));

    public void Dispose() => _scratch.Dispose();

    [SharedDataTheory]
    [InlineData("mmaction2_demo.mp4", MediaKind.M4a)]
    [InlineData("mmaction2_S001C001P001R001A001_rgb.avi", MediaKind.Avi)]
    [InlineData("mmaction2_test_video_structuralize.mp4", MediaKind.M4a)]
    public async Task Clip_RealSample_GivesPosterAndContactSheet(string file, MediaKind kind)
    {
        var poster = Path.Combine(_scratch.Folder, "poster.jpg");
        var sheet = Path.Combine(_scratch.Folder, "sheet.jpg");

        var result = await _pass.Run(SharedData.PathOf("video", file), poster, sheet, CancellationToken.None);

        var facts = Assert.IsType<ClipResult.Readable>(result).Facts;
        Assert.Equal(kind, facts.Kind);
        Assert.True(facts.DurationSeconds > 1);
        Assert.Equal("FFD8", Convert.ToHexString((await File.ReadAllBytesAsync(poster))[..2]));
        Assert.True(new FileInfo(sheet).Length > new FileInfo(poster).Length / 20);
        Assert.Equal(2, Directory.GetFiles(_scratch.Folder).Length);
    }

    [Theory]
    [InlineData("", "not-video")]
    [InlineData("#EXTM3U\n#EXTINF:10\nfile:///etc/passwd\n", "not-video")]
    [InlineData("\0\0\0\u0018ftypisom\0\0\0\0isom", "clip-unreadable")]
    [InlineData("RIFF\0\0\0\0AVI LIST", "clip-unreadable")]
    public async Task Content_ThatIsNoClip_IsRefused(string content, string code)
    {
        var path = _scratch.Write("clip.mp4", Encoding.Latin1.GetBytes(content));

        var result = await _pass.Run(path, path + ".jpg", path + ".sheet.jpg", CancellationToken.None);

        Assert.Equal(code, Assert.IsType<ClipResult.Refused>(result).Why.Code);
        Assert.Single(Directory.GetFiles(_scratch.Folder));
    }
}
