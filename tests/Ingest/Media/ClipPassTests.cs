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

    [Fact]
    public async Task Poster_IsTheFrameInTheMiddleAndTheSheetShowsTheWholeClip()
    {
        var clip = Path.Combine(_scratch.Folder, "three.mp4");
        await Draw("-f lavfi -i color=red:s=320x240:d=2 -f lavfi -i color=lime:s=320x240:d=2 -f lavfi -i color=blue:s=320x240:d=2 -filter_complex concat=n=3 -c:v mpeg4 -q:v 2", clip);
        var (poster, sheet) = (Path.Combine(_scratch.Folder, "poster.jpg"), Path.Combine(_scratch.Folder, "sheet.jpg"));

        var facts = Assert.IsType<ClipResult.Readable>(await _pass.Run(clip, poster, sheet, CancellationToken.None)).Facts;

        Assert.Equal(6, facts.DurationSeconds, 1);
        Assert.Equal("lime", await Colour(poster, "scale=1:1"));
        Assert.Equal("red", await Colour(sheet, "crop=40:40:0:0,scale=1:1"));
        Assert.Equal("blue", await Colour(sheet, "crop=40:40:iw-40:ih-40,scale=1:1"));
    }

    private static async Task Draw(string arguments, string path)
    {
        using var process = System.Diagnostics.Process.Start("ffmpeg", [.. $"-nostdin -loglevel error {arguments}".Split(' '), path]);
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
    }

    private async Task<string> Colour(string picture, string filter)
    {
        var raw = Path.Combine(_scratch.Folder, $"{Guid.NewGuid():N}.rgb");
        await Draw($"-i {picture} -vf {filter} -f rawvideo -pix_fmt rgb24", raw);
        return await File.ReadAllBytesAsync(raw) switch
        {
            [> 200, < 80, < 80] => "red",
            [< 80, > 200, < 80] => "lime",
            [< 80, < 80, > 200] => "blue",
            var other => Convert.ToHexString(other),
        };
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
