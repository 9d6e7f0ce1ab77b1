using System.Net;
using System.Text.RegularExpressions;

namespace Supervision.Ingest.Calls.Transcripts.Formats;

/// <summary>WebVTT: must begin with WEBVTT; notes, styles and regions are skipped; a voice tag names the speaker.</summary>
internal sealed partial class VttFormat : ITranscriptFormat
{
    public string Name => "vtt";

    public bool Claims(TranscriptSource source) =>
        source.Text.StartsWith("WEBVTT", StringComparison.Ordinal) && (source.Text.Length == 6 || source.Text[6] is ' ' or '\t' or '\r' or '\n');

    public Transcript Read(TranscriptSource source)
    {
        var lines = Captions.Lines(source.Text);
        var segments = new List<Segment>();
        var at = EndOfBlock(lines, 0);
        while (at < lines.Length)
        {
            if (lines[at].Trim().Length == 0)
            {
                at++;
                continue;
            }

            var end = EndOfBlock(lines, at);
            if (!IsComment(lines[at]))
                segments.Add(Cue(lines, at, end));
            at = end;
        }

        return new Transcript { Format = Name, Segments = segments };
    }

    private static Segment Cue(string[] lines, int first, int end)
    {
        // A cue may have an identifier in front of its timing line.
        var timing = Captions.IsTiming(lines[first]) ? first : first + 1;
        if (timing >= end || !Captions.IsTiming(lines[timing]))
            throw Captions.Bad(lines[first], first + 1, "a timing line was expected here");
        var (start, stop) = Captions.Timing(lines[timing], timing + 1);
        var marked = Captions.Join(lines[(timing + 1)..end]);
        var voice = Voice().Match(marked);
        var text = WebUtility.HtmlDecode(Tag().Replace(marked, "")).Trim();
        var (speaker, words) = voice.Success ? (WebUtility.HtmlDecode(voice.Groups["name"].Value).Trim(), text) : Captions.TakeSpeaker(text);
        // The file was checked before its references were decoded: &#0; passes that.
        if (words.AsSpan().IndexOfAny('\0', '\uFFFD') >= 0)
            throw Captions.Bad(marked, timing + 1, "a character reference to NUL or U+FFFD");
        return new Segment { StartSeconds = start, EndSeconds = stop, Text = words, Speaker = speaker, Line = timing + 1 };
    }

    private static int EndOfBlock(string[] lines, int at)
    {
        while (at < lines.Length && lines[at].Trim().Length > 0)
            at++;
        return at;
    }

    private static bool IsComment(string line) =>
        line.StartsWith("NOTE", StringComparison.Ordinal) || line.StartsWith("STYLE", StringComparison.Ordinal) || line.StartsWith("REGION", StringComparison.Ordinal);

    [GeneratedRegex(@"<v(\.[^ <>\t]*)?[ \t]+(?<name>[^<>]+)>", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Voice();

    [GeneratedRegex(@"</?(v|c|i|b|u|ruby|rt|lang)([. \t][^<>]*)?>|<[0-9:.]+>", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Tag();
}
