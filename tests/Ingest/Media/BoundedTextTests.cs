using System.Text;
using Supervision.Ingest.Media;

namespace Supervision.Ingest.Tests.Media;

public sealed class BoundedTextTests
{
    [Theory]
    [InlineData(10)]
    [InlineData(4 * 1024)]
    [InlineData(16 * 1024 + 1)]
    [InlineData(1_000_000)]
    public async Task Messages_OfAnyLength_KeepTheirBeginningAndEnd(int bytes)
    {
        var said = new byte[bytes];
        for (var i = 0; i < bytes; i++)
            said[i] = (byte)('a' + i % 23);
        var kept = new BoundedText();

        await kept.Drain(new MemoryStream(said));

        Assert.Equal(Encoding.UTF8.GetString(said, 0, Math.Min(bytes, 16 * 1024)), kept.Head);
        Assert.Equal(Encoding.UTF8.GetString(said[^Math.Min(bytes, 4 * 1024)..]), kept.Tail);
    }
}
