using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Supervision.Dashboard.Findings.Pack;

/// <summary>One file of an evidence pack, made when its turn comes so that no more than one lies in memory.</summary>
public sealed record PackFile(string Name, Func<CancellationToken, Task<byte[]>> Content)
{
    public static PackFile Text(string name, string text) => new(name, _ => Task.FromResult(Encoding.UTF8.GetBytes(text)));
}

/// <summary>Writes an evidence pack as it goes: a ZIP whose last entry, SHA256SUMS, lets anybody check the others with <c>sha256sum -c</c>.</summary>
public static class PackArchive
{
    public const string Sums = "SHA256SUMS";

    /// <param name="stamp">The time that every entry bears: that of the evidence, so that the same state gives the same bytes.</param>
    public static async Task Write(Stream output, IEnumerable<PackFile> files, DateTime stamp, CancellationToken cancel)
    {
        var sums = new StringBuilder();
        await using var waiting = new Waiting();
        await using (var zip = await ZipArchive.CreateAsync(waiting, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8, cancel))
        {
            foreach (var file in files)
            {
                var content = await file.Content(cancel);
                await Add(zip, file.Name, content, stamp, cancel);
                await waiting.PassOn(output, cancel);
                // Two blanks and a bare line feed: the form that sha256sum reads on any system.
                sums.Append(Convert.ToHexStringLower(SHA256.HashData(content))).Append("  ").Append(file.Name).Append('\n');
            }
            // Last, as its sums are known only now; the entry cannot hold a sum of itself.
            await Add(zip, Sums, Encoding.UTF8.GetBytes(sums.ToString()), stamp, cancel);
        }
        await waiting.PassOn(output, cancel);
    }

    private static async Task Add(ZipArchive zip, string name, byte[] content, DateTime stamp, CancellationToken cancel)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        // Without a zone: the server's own would make two servers' packs differ.
        entry.LastWriteTime = new DateTimeOffset(DateTime.SpecifyKind(stamp, DateTimeKind.Unspecified), TimeSpan.Zero);
        await using var stream = await entry.OpenAsync(cancel);
        await stream.WriteAsync(content, cancel);
    }

    // The archive writes its headers synchronously, which a web server's response refuses: one entry waits here and goes on whole.
    private sealed class Waiting : Stream
    {
        private readonly MemoryStream _bytes = new();

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public async Task PassOn(Stream output, CancellationToken cancel)
        {
            await output.WriteAsync(_bytes.GetBuffer().AsMemory(0, (int)_bytes.Length), cancel);
            _bytes.SetLength(0);
        }

        public override void Flush()
        {
        }

        public override void Write(byte[] buffer, int offset, int count) => _bytes.Write(buffer, offset, count);

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
