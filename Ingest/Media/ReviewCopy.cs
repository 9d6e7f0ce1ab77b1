namespace Supervision.Ingest.Media;

/// <summary>A 16-bit WAV that every browser seeks to the sample, written beside its place and moved there when whole.</summary>
internal sealed class ReviewCopy : IAsyncDisposable
{
    private const int HeaderBytes = 44;

    private readonly string _path;
    private readonly string _partPath;
    private FileStream? _file;
    private int _sampleRate;
    private int _channels;

    private ReviewCopy(string path)
    {
        _path = path;
        _partPath = $"{path}.{Guid.NewGuid():N}.part";
    }

    public static ReviewCopy? For(string? path) => path is null ? null : new(path);

    public void Begin(int sampleRate, int channels)
    {
        (_sampleRate, _channels) = (sampleRate, channels);
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(_path))!);
        _file = new FileStream(_partPath, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16);
        // Room for the header, whose lengths are known only at the end.
        _file.Write(stackalloc byte[HeaderBytes]);
    }

    public ValueTask Write(ReadOnlyMemory<byte> samples, CancellationToken cancel) => _file!.WriteAsync(samples, cancel);

    /// <summary>Completes the header, forces the bytes to disk and puts the copy in its place.</summary>
    public void Finish()
    {
        _file!.Position = 0;
        _file.Write(WavHeader.ForPcm16(_sampleRate, _channels, _file.Length - HeaderBytes));
        // Before the move: after a power loss the name must not stand for an empty file.
        _file.Flush(flushToDisk: true);
        _file.Dispose();
        _file = null;
        File.Move(_partPath, _path, overwrite: true);
    }

    public async ValueTask DisposeAsync()
    {
        // Finished or never begun: nothing lies beside its place.
        if (_file is null)
            return;
        await _file.DisposeAsync();
        File.Delete(_partPath);
    }
}
