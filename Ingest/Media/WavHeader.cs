using System.Buffers.Binary;

namespace Supervision.Ingest.Media;

/// <summary>The fmt and data chunks of a WAV file, read without trusting any length in it.</summary>
public sealed record WavHeader
{
    public const int PcmFormat = 1;

    private const int MaxHeaderBytes = 1 << 20;

    public required int Format { get; init; }

    public required int Channels { get; init; }

    public required int SampleRate { get; init; }

    public required int BitsPerSample { get; init; }

    public required int ByteRate { get; init; }

    /// <summary>Length of the data chunk as claimed; null when the writer left it open (0 or all ones).</summary>
    public required long? DataBytes { get; init; }

    /// <summary>Offset of the first sample.</summary>
    public required long DataStart { get; init; }

    public double? ClaimedSeconds => DataBytes is { } bytes && ByteRate > 0 ? (double)bytes / ByteRate : null;

    /// <summary>Reads up to the data chunk and leaves the stream at the first sample; null when there is none.</summary>
    public static async Task<WavHeader?> Read(Stream stream, CancellationToken cancel)
    {
        var reader = new ChunkReader(stream);
        var riff = await reader.Take(12, cancel);
        if (riff is null || !riff.AsSpan(8, 4).SequenceEqual("WAVE"u8))
            return null;
        byte[]? format = null;
        long? longData = null;
        // Bounded: the length of every chunk before the data is the file's own claim.
        while (reader.Position < MaxHeaderBytes && await reader.Take(8, cancel) is { } chunk)
        {
            var size = BinaryPrimitives.ReadUInt32LittleEndian(chunk.AsSpan(4));
            if (chunk.AsSpan(0, 4).SequenceEqual("data"u8))
                return format is null ? null : From(format, size, longData, reader.Position);
            // Chunks are padded to even length, and the pad is not in the size.
            if (size > MaxHeaderBytes || await reader.Take((int)(size + (size & 1)), cancel) is not { } body)
                return null;
            if (chunk.AsSpan(0, 4).SequenceEqual("fmt "u8) && body.Length >= 16)
                format = body;
            else if (chunk.AsSpan(0, 4).SequenceEqual("ds64"u8) && body.Length >= 16)
                longData = BinaryPrimitives.ReadInt64LittleEndian(body.AsSpan(8));
        }

        return null;
    }

    private static WavHeader From(byte[] format, uint dataSize, long? longData, long dataStart) => new()
    {
        Format = BinaryPrimitives.ReadUInt16LittleEndian(format),
        Channels = BinaryPrimitives.ReadUInt16LittleEndian(format.AsSpan(2)),
        SampleRate = BinaryPrimitives.ReadInt32LittleEndian(format.AsSpan(4)),
        ByteRate = BinaryPrimitives.ReadInt32LittleEndian(format.AsSpan(8)),
        BitsPerSample = BinaryPrimitives.ReadUInt16LittleEndian(format.AsSpan(14)),
        // RF64 puts all ones there and the length into ds64; streaming writers put 0 or all ones and know no length.
        DataBytes = dataSize is 0 or uint.MaxValue ? longData : dataSize,
        DataStart = dataStart,
    };

    /// <summary>The 44 bytes in front of 16-bit PCM; lengths over 4 GiB are left open, as streaming writers do.</summary>
    public static byte[] ForPcm16(int sampleRate, int channels, long dataBytes)
    {
        var header = new byte[44];
        var size = dataBytes > uint.MaxValue - 36 ? uint.MaxValue : (uint)dataBytes;
        "RIFF"u8.CopyTo(header);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(4), size == uint.MaxValue ? size : size + 36);
        "WAVEfmt "u8.CopyTo(header.AsSpan(8));
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(16), 16);
        BinaryPrimitives.WriteInt16LittleEndian(header.AsSpan(20), PcmFormat);
        BinaryPrimitives.WriteInt16LittleEndian(header.AsSpan(22), (short)channels);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(24), sampleRate);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(28), sampleRate * channels * 2);
        BinaryPrimitives.WriteInt16LittleEndian(header.AsSpan(32), (short)(channels * 2));
        BinaryPrimitives.WriteInt16LittleEndian(header.AsSpan(34), 16);
        "data"u8.CopyTo(header.AsSpan(36));
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(40), size);
        return header;
    }

    private sealed class ChunkReader(Stream stream)
    {
        public long Position { get; private set; }

        public async Task<byte[]?> Take(int count, CancellationToken cancel)
        {
            var bytes = new byte[count];
            var read = await stream.ReadAtLeastAsync(bytes, count, throwOnEndOfStream: false, cancel);
            Position += read;
            return read == count ? bytes : null;
        }
    }
}
