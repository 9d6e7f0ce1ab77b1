using System.Security.Cryptography;
using Supervision.Ingest.Media;

namespace Supervision.Ingest.Tests.Media;

public sealed class MediaArchiveTests : IDisposable
{
    private readonly Scratch _scratch = new();
    private readonly MediaArchive _archive;

    public MediaArchiveTests() => _archive = new MediaArchive(Path.Combine(_scratch.Folder, "media"));

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public async Task Recording_StoredTwice_IsOneFileUnderItsHash()
    {
        var wav = new Sound(8000, 1).Add(1, Sound.Tone(300)).Wav();

        var first = await Store(wav);
        var second = await Store(wav);

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(wav)), first.Sha256);
        Assert.True(first.IsNew);
        Assert.False(second.IsNew);
        Assert.Equal(wav, await File.ReadAllBytesAsync(_archive.PathOf(first.Sha256)));
        Assert.Empty(Directory.GetFiles(Path.Combine(_archive.Root, "incoming")));
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789")]
    public void Path_OfWhatIsNoHash_IsRefused(string name) => Assert.Throws<ArgumentException>(() => _archive.PathOf(name));

    [Fact]
    public async Task Derived_AdoptedTwice_LiesOnceUnderItsHash()
    {
        var (first, second) = (_archive.NewPartPath(), _archive.NewPartPath());
        await File.WriteAllTextAsync(first, "copy");
        await File.WriteAllTextAsync(second, "copy");

        var hashes = (await _archive.Adopt(first, CancellationToken.None), await _archive.Adopt(second, CancellationToken.None));

        Assert.Equal(hashes.Item1, hashes.Item2);
        Assert.Equal("copy", await File.ReadAllTextAsync(_archive.PathOf(hashes.Item1)));
        Assert.Empty(Directory.GetFiles(Path.Combine(_archive.Root, "incoming")));
    }

    private async Task<ArchivedFile> Store(byte[] content)
    {
        using var stream = new MemoryStream(content);
        return await _archive.Store(stream, CancellationToken.None);
    }
}
