using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Supervision.Ingest.Tests;

/// <summary>Writes random entries as a format does and reads them back; FsCheck prints the seed of the first list that comes back otherwise.</summary>
internal static class RoundTrip
{
    private const int Files = 10_000;

    internal static readonly DateTime Midnight = new(2026, 3, 2, 0, 0, 0, DateTimeKind.Utc);

    /// <param name="one">Makes an entry of the number of its place in the file and four random numbers below a million.</param>
    /// <param name="write">The file of up to four entries.</param>
    /// <param name="read">What a reader finds in it, in the order of the file.</param>
    internal static void Of<T>(Func<int, int[], T> one, Func<IReadOnlyList<T>, string> write, Func<byte[], IEnumerable<T>> read)
    {
        var numbers = Gen.Choose(0, 999_999).ArrayOf(4);
        var files = from count in Gen.Choose(1, 4) from entries in numbers.ArrayOf(count) select entries;
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(Files), Prop.ForAll(files.ToArbitrary(), drawn =>
        {
            var entries = drawn.Select((numbers, place) => one(place, numbers)).ToList();
            Assert.Equal(entries, read(Encoding.UTF8.GetBytes(write(entries))));
        }));
    }

    internal static string Text(this DateTime time, string format) => time.ToString(format, CultureInfo.InvariantCulture);

    /// <summary>Seconds since 1970.</summary>
    internal static long Epoch(this DateTime time) => new DateTimeOffset(DateTime.SpecifyKind(time, DateTimeKind.Utc)).ToUnixTimeSeconds();
}
