using System.Diagnostics;
using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Supervision.Ingest.Tests;

/// <summary>Feeds a reader ten thousand broken files; FsCheck prints the seed of the first that it cannot take.</summary>
internal static class NeverCrash
{
    private const int Inputs = 10_000;

    /// <summary>First one of the samples with bytes changed, cut, doubled or spliced; then as many of noise and of pieces in any order.</summary>
    /// <param name="samples">Well-formed files of the format.</param>
    /// <param name="read">Must return; an exception or a hang fails the property.</param>
    public static void On(IReadOnlyList<string> samples, Action<byte[]> read) =>
        On(samples.Select(sample => Encoding.UTF8.GetBytes(sample)).ToList(), read);

    /// <summary>As above, for formats that are no text.</summary>
    public static void On(byte[] sample, Action<byte[]> read) => On([sample], read);

    private static void On(IReadOnlyList<byte[]> files, Action<byte[]> read)
    {
        Feed(Broken(files));
        Feed(Random(files));

        void Feed(Gen<byte[]> inputs) => Check.One(Config.QuickThrowOnFailure.WithMaxTest(Inputs), Prop.ForAll(inputs.ToArbitrary(), file =>
        {
            // Three times before it is called slow: the machine may have stood still meanwhile.
            if (!Enumerable.Range(0, 3).Any(_ => IsQuick(file, read)))
                Assert.Fail("an input takes more than two seconds");
        }));
    }

    private static bool IsQuick(byte[] file, Action<byte[]> read)
    {
        var clock = Stopwatch.StartNew();
        read(file);
        return clock.Elapsed < TimeSpan.FromSeconds(2);
    }

    private static readonly Gen<string> Pieces = Gen.Elements("{", "}", "[", "]", "\"", ",", ":", "<", ">", "&", "\n", "\r", "\0", "-->", "=", "1e999", "-1", "null", "NaN", "\uFFFD", "\\ud800", "9999-99-99", "字", "WEBVTT", "\u0001");

    private static readonly Gen<int> Positions = Gen.Choose(0, int.MaxValue - 1);

    /// <summary>What no file of the format ever looked like: bytes of any value, and tokens and stretches of the samples in any order.</summary>
    private static Gen<byte[]> Random(IReadOnlyList<byte[]> files)
    {
        var noise = Gen.Choose(0, 255).Select(value => (byte)value).ArrayOf();
        var stretch = from file in Gen.Elements<byte[]>([.. files]) from at in Positions from length in Gen.Choose(1, 40) select file[(at % (file.Length + 1))..Math.Min(file.Length, at % (file.Length + 1) + length)];
        var pieces = Gen.OneOf(Pieces.Select(Encoding.UTF8.GetBytes), stretch).ListOf().Select(list => list.SelectMany(bytes => bytes).ToArray());
        return Gen.Frequency((1, noise), (3, pieces));
    }

    private static Gen<byte[]> Broken(IReadOnlyList<byte[]> files)
    {
        var sample = Gen.Elements<byte[]>([.. files]);
        var (position, piece) = (Positions, Pieces);
        var changed = from file in sample from at in position from value in Gen.Choose(0, 255) select With(file, at, (byte)value);
        var inserted = from file in sample from at in position from text in piece select Insert(file, at, Encoding.UTF8.GetBytes(text));
        var cut = from file in sample from at in position from length in Gen.Choose(1, 64) select Cut(file, at, length);
        var spliced = from one in sample from other in sample from at in position from to in position select Splice(one, other, at, to);
        var truncated = from file in sample from at in position select file[..(at % (file.Length + 1))];
        var once = Gen.OneOf(changed, inserted, cut, spliced, truncated);
        var thrice = from file in once from at in position from value in Gen.Choose(0, 255) from text in piece select Insert(With(file, at, (byte)value), at / 2, Encoding.UTF8.GetBytes(text));
        return Gen.Frequency((2, once), (1, thrice));
    }

    private static byte[] With(byte[] file, int at, byte value)
    {
        if (file.Length == 0)
            return [value];
        var copy = (byte[])file.Clone();
        copy[at % copy.Length] = value;
        return copy;
    }

    private static byte[] Insert(byte[] file, int at, byte[] piece) => [.. file[..(at % (file.Length + 1))], .. piece, .. file[(at % (file.Length + 1))..]];

    private static byte[] Cut(byte[] file, int at, int length)
    {
        var from = at % (file.Length + 1);
        return [.. file[..from], .. file[Math.Min(file.Length, from + length)..]];
    }

    private static byte[] Splice(byte[] one, byte[] other, int at, int to) => [.. one[..(at % (one.Length + 1))], .. other[(to % (other.Length + 1))..]];
}
