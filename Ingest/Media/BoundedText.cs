using System.Text;

namespace Supervision.Ingest.Media;

/// <summary>Keeps the first and the last part of a stream of messages, however much a broken file makes ffmpeg say.</summary>
internal sealed class BoundedText
{
    private const int HeadLimit = 16 * 1024;
    private const int TailLimit = 4 * 1024;

    private readonly byte[] _head = new byte[HeadLimit];
    private readonly byte[] _tail = new byte[TailLimit];
    private int _headCount;
    private long _seen;

    public string Head => Encoding.UTF8.GetString(_head, 0, _headCount);

    public string Tail
    {
        get
        {
            var count = (int)Math.Min(_seen, TailLimit);
            var ordered = new byte[count];
            for (var i = 0; i < count; i++)
                ordered[i] = _tail[(_seen - count + i) % TailLimit];
            return Encoding.UTF8.GetString(ordered);
        }
    }

    /// <summary>Reads to the end; ends also when the process closes its side by dying.</summary>
    public async Task Drain(Stream stream)
    {
        var buffer = new byte[8192];
        int read;
        while ((read = await stream.ReadAsync(buffer)) > 0)
            Add(buffer.AsSpan(0, read));
    }

    private void Add(ReadOnlySpan<byte> bytes)
    {
        var kept = bytes[..Math.Min(HeadLimit - _headCount, bytes.Length)];
        kept.CopyTo(_head.AsSpan(_headCount));
        _headCount += kept.Length;
        foreach (var value in bytes)
            // A ring: a broken file may bring a message for every packet.
            _tail[_seen++ % TailLimit] = value;
    }
}
