using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Supervision.Ingest.Tests;

public sealed partial class RefusalWordsTests
{
    /// <summary>Words in quotes that look like codes and are not.</summary>
    private static readonly string[] NoCodes = ["person-verified"];

    [Fact]
    public void EveryCode_ThatAReaderGives_HasItsChineseSentence()
    {
        var codes = ReaderFiles().SelectMany(file => Code().Matches(File.ReadAllText(file))).Select(match => match.Groups["code"].Value).Distinct().Except(NoCodes).ToList();

        var silent = codes.Where(code => new Refusal(code, "x") is var refusal && Record.Exception(() => refusal.Reason) is not null).ToList();

        Assert.True(codes.Count > 40, $"only {codes.Count} codes found");
        Assert.Empty(silent);
    }

    [Fact]
    public void Refusal_InQuarantine_SpeaksBothLanguages()
    {
        var rejected = new Refusal("bad-time", "'start' is no time") { Line = 3, Column = 7, Value = "soon" }.ToRejected();

        Assert.Equal("时间无法读取。\n'start' is no time (column 7)", rejected.Reason.Stored);
        Assert.Equal((3L, "soon"), (rejected.Line, rejected.Value));
    }

    private static IEnumerable<string> ReaderFiles([CallerFilePath] string here = "")
    {
        var ingest = Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "Ingest");
        string[] folders = ["Media", Path.Combine("Calls", "Transcripts"), Path.Combine("Calls", "Telephony"), "Video"];
        return folders.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(ingest, folder), "*.cs", SearchOption.AllDirectories))
            .Concat(Directory.EnumerateFiles(ingest, "*.cs"));
    }

    [GeneratedRegex("\"(?<code>[a-z]+(-[a-z0-9]+)+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Code();
}
