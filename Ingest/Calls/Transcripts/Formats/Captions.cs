using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Supervision.Ingest.Calls.Transcripts.Formats;

/// <summary>What SRT and VTT have in common: timing lines, joined text lines, a speaker in front of the words.</summary>
internal static partial class Captions
{
    /// <summary>Lines of a text, whether they end with LF, CRLF or CR.</summary>
    public static string[] Lines(string text) =>
        text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n');

    public static bool IsTiming(string line) => line.Contains("-->", StringComparison.Ordinal);

    /// <summary>Start and end of a timing line in seconds.</summary>
    /// <exception cref="RefusedException">The line has an arrow but no two times.</exception>
    public static (double Start, double End) Timing(string line, int lineNo)
    {
        var match = TimingLine().Match(line);
        if (!match.Success)
            throw Bad(line, lineNo, "a timing line must read like 00:00:01,000 --> 00:00:02,500");
        return (Seconds(match, "a", line, lineNo), Seconds(match, "b", line, lineNo));
    }

    public static RefusedException Bad(string line, int lineNo, string reason) =>
        new Refusal("bad-caption", reason) { Line = lineNo, Column = 1, Value = StrictText.Cut(line) }.AsException();

    /// <summary>Joins lines of one caption; a blank goes only between letters of alphabets that use blanks.</summary>
    public static string Join(IEnumerable<string> lines)
    {
        var text = new StringBuilder();
        foreach (var line in lines.Select(line => line.Trim()).Where(line => line.Length > 0))
        {
            if (text.Length > 0 && text[^1] < '\u2E80' && line[0] < '\u2E80')
                text.Append(' ');
            text.Append(line);
        }

        return text.ToString();
    }

    /// <summary>Takes a speaker's label off the front of the words, where it is one of the usual ones.</summary>
    public static (string? Speaker, string Text) TakeSpeaker(string text)
    {
        var match = SpeakerPrefix().Match(text);
        return match.Success ? (match.Groups["s"].Value.Trim(), text[match.Length..].TrimStart()) : (null, text);
    }

    private static double Seconds(Match match, string side, string line, int lineNo)
    {
        var hours = match.Groups[side + "h"] is { Success: true } h ? int.Parse(h.Value, CultureInfo.InvariantCulture) : 0;
        var minutes = int.Parse(match.Groups[side + "m"].Value, CultureInfo.InvariantCulture);
        var seconds = int.Parse(match.Groups[side + "s"].Value, CultureInfo.InvariantCulture);
        if (minutes > 59 || seconds > 59)
            throw Bad(line, lineNo, "minutes and seconds go from 00 to 59");
        var fraction = double.Parse("0." + match.Groups[side + "f"].Value, CultureInfo.InvariantCulture);
        return hours * 3600 + minutes * 60 + seconds + fraction;
    }

    [GeneratedRegex(@"^\s*((?<ah>[0-9]{1,4}):)?(?<am>[0-9]{1,2}):(?<as>[0-9]{1,2})[,.](?<af>[0-9]{1,3})\s+-->\s+((?<bh>[0-9]{1,4}):)?(?<bm>[0-9]{1,2}):(?<bs>[0-9]{1,2})[,.](?<bf>[0-9]{1,3})(\s.*)?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex TimingLine();

    [GeneratedRegex(@"^[\[【(（]?(?<s>(坐席|座席|客服|话务员|接线员|工作人员|市民|客户|群众|用户|来电人|说话人|发言人|staff|agent|operator|citizen|customer|caller|client|speaker|spk)[ _]?[0-9]{0,3})[\]】)）]?\s*[:：]|^\[(?<s>SPEAKER_[0-9]{1,3})\]", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SpeakerPrefix();
}
