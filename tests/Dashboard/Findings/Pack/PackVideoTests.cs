using Supervision.Dashboard.Findings.Pack;

namespace Supervision.Dashboard.Tests.Findings.Pack;

public sealed class PackVideoTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Fact]
    public async Task Cut_OfAnotherContainer_IsNothing()
    {
        await File.WriteAllTextAsync(_file, "RIFF....AVI LIST");
        Assert.Null(await PackVideo.Cut(_file, TimeSpan.Zero, default));
    }

    [Fact]
    public async Task Cut_OfAMissingFile_IsNothing() => Assert.Null(await PackVideo.Cut(_file + ".gone", TimeSpan.Zero, default));

    [Theory]
    [InlineData(0)]
    // The index row names more time than the file holds.
    [InlineData(900)]
    public async Task Cut_OfAClip_IsAnMp4WithItsPictures(int secondsIn)
    {
        await using (var clip = typeof(Jobs.Demo.DemoInbox).Assembly.GetManifestResourceStream("Demo/clip-present.mp4")!)
        await using (var file = File.Create(_file))
            await clip.CopyToAsync(file);

        var piece = await PackVideo.Cut(_file, TimeSpan.FromSeconds(secondsIn), default);

        Assert.NotNull(piece);
        Assert.Equal("ftyp"u8.ToArray(), piece[4..8]);
    }
}
