using Supervision.Ingest.Media;

namespace Supervision.Ingest.Tests.Media;

/// <summary>A copy for the player is in its place whole, or not at all.</summary>
public sealed class ReviewCopyTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("review-copy").FullName;

    private string Place => Path.Combine(_folder, "deep", "c.wav");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Finish_AfterSamples_LeavesAWavThatStatesItsLength()
    {
        await using var copy = ReviewCopy.For(Place)!;
        copy.Begin(8000, 2);
        await copy.Write(new byte[400], CancellationToken.None);
        Assert.False(File.Exists(Place));
        copy.Finish();
        await using var file = File.OpenRead(Place);
        var header = (await WavHeader.Read(file, CancellationToken.None))!;
        Assert.Equal((8000, 2, 400L, 444L), (header.SampleRate, header.Channels, header.DataBytes, file.Length));
    }

    [Fact]
    public async Task Dispose_BeforeItIsFinished_LeavesWhatWasThere()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Place)!);
        await File.WriteAllTextAsync(Place, "before");
        await using (var copy = ReviewCopy.For(Place)!)
        {
            copy.Begin(8000, 1);
            await copy.Write(new byte[400], CancellationToken.None);
        }
        Assert.Equal([Place], Directory.EnumerateFiles(Path.GetDirectoryName(Place)!));
        Assert.Equal("before", await File.ReadAllTextAsync(Place));
    }

    [Fact]
    public async Task Dispose_BeforeItBegan_WritesNothing()
    {
        await using (ReviewCopy.For(Place))
            Assert.Null(ReviewCopy.For(null));
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder));
    }
}
