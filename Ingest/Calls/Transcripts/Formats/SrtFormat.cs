using System.Text.RegularExpressions;

namespace Supervision.Ingest.Calls.Transcripts.Formats;

/// <summary>SubRip. Its running numbers carry nothing: they may be missing, wrong or repeated.</summary>
internal sealed partial class SrtFormat : ITranscriptFormat
{
    public string Name => "srt";

    public bool Claims(TranscriptSource source) =>
        // The number may come first or be missing, so one of the first two lines has the arrow.
        source.Json is null && Captions.Lines(source.Text).Where(line => line.Trim().Length > 0).Take(2).Any(Captions.IsTiming);

    public Transcript Read(TranscriptSource source)
    {
        var lines = Captions.Lines(source.Text);
        var segments = new List<Segment>();
        var at = 0;
        while (SkipToTiming(lines, ref at))
        {
            var (start, end) = Captions.Timing(lines[at], at + 1);
            var timingLine = ++at;
            while (at < lines.Length && lines[at].Trim().Length > 0 && !IsNextCaption(lines, at))
                at++;
            var text = Markup().Replace(Captions.Join(lines[timingLine..at]), "");
            var (speaker, words) = Captions.TakeSpeaker(text);
            segments.Add(new Segment { StartSeconds = start, EndSeconds = end, Text = words, Speaker = speaker, Line = timingLine });
        }

        return new Transcript { Format = Name, Segments = segments };
    }

    /// <summary>Stands on the next timing line; passes blank lines and one line of digits before it.</summary>
    private static bool SkipToTiming(string[] lines, ref int at)
    {
        while (at < lines.Length && lines[at].Trim().Length == 0)
            at++;
        if (at >= lines.Length)
            return false;
        if (!Captions.IsTiming(lines[at]) && IsNextCaption(lines, at))
            at++;
        return Captions.IsTiming(lines[at]) ? true : throw Captions.Bad(lines[at], at + 1, "a number or a timing line was expected here");
    }

    /// <summary>Some writers leave out the blank line between captions.</summary>
    private static bool IsNextCaption(string[] lines, int at) =>
        Captions.IsTiming(lines[at])
        || (at + 1 < lines.Length && Captions.IsTiming(lines[at + 1]) && lines[at].AsSpan().Trim().TrimStart('\uFEFF').IndexOfAnyExceptInRange('0', '9') < 0);

    [GeneratedRegex(@"</?(b|i|u|font)(\s[^<>]*)?>|\{\\an?[0-9]\}", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Markup();
}
