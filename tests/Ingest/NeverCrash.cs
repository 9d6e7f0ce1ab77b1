using System.Diagnostics;
using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Supervision.Ingest.Tests;

/// <summary>Feeds a reader ten thousand broken files; FsCheck prints the seed of the first that it cannot take.</summary>
internal static class NeverCrash
{
    private const int Inputs = 10_000;

    /// <summary>Each input is one of the samples with bytes changed, cut, doubled or spliced, or plain noise.</summary>
    /// <param name="samples">Well-formed files of the format.</param>
    /// <param name="read">Must return; an exception or a hang fails the property.</param>
    public static void On(IReadOnlyList<string> samples, Action<byte[]> read) =>
        On(samples.Select(sample => Encoding.UTF8.GetBytes(sample)).ToList(), read);

    /// <summary>As above, for formats that are no text.</summary>
    public static void On(byte[] sample, Action<byte[]> read) => On([sample], read);

    private static void On(IReadOnlyList<byte[]> files, Action<byte[]> read)
    {
        var property = Prop.ForAll(Broken(files).ToArbitrary(), file =>
        {
            // Three times before it is called slow: the machine may have stood still meanwhile.
            if (!Enumerable.Range(0, 3).Any(_ => IsQuick(file, read)))
                Assert.Fail("an input takes more than two seconds");
        });
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(Inputs), property);
    }

    private static bool IsQuick(byte[] file, Action<byte[]> read)
    {
        var clock = Stopwatch.StartNew();
        read(file);
        return clock.Elapsed < TimeSpan.FromSeconds(2);
    }

    private static Gen<byte[]> Broken(IReadOnlyList<byte[]> files)
    {
        var sample = Gen.Elements<byte[]>([.. files]);
        var position = Gen.Choose(0, int.MaxValue - 1);
        var piece = Gen.Elements("{", "}", "[", "]", "\"", ",", ":", "<", ">", "&", "\n", "\r", "\0", "-->", "=", "1e999", "-1", "null", "NaN", "\uFFFD", "\\ud800", "9999-99-99", "字", "WEBVTT", "\u0001");
        var changed = from file in sample from at in position from value in Gen.Choose(0, 255) select With(file, at, (byte)value);
        var inserted = from file in sample from at in position from text in piece select Insert(file, at, Encoding.UTF8.GetBytes(text));
        var cut = from file in sample from at in position from length in Gen.Choose(1, 64) select Cut(file, at, length);
        var spliced = from one in sample from other in sample from at in position from to in position select Splice(one, other, at, to);
        var truncated = from file in sample from at in position select file[..(at % (file.Length + 1))];
        var noise = from bytes in Gen.Choose(0, 255).ListOf() select bytes.Select(value => (byte)value).ToArray();
        var once = Gen.OneOf(changed, inserted, cut, spliced, truncated);
        var thrice = from file in once from at in position from value in Gen.Choose(0, 255) from text in piece select Insert(With(file, at, (byte)value), at / 2, Encoding.UTF8.GetBytes(text));
        return Gen.Frequency((6, once), (3, thrice), (1, noise));
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
