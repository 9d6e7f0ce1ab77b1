using System.Globalization;
using System.Text.RegularExpressions;

namespace Supervision.Ingest.Media;

/// <summary>Reads the facts that ffmpeg prints about its input.</summary>
internal static partial class FfmpegReport
{
    /// <summary>The container's claim in seconds; null for "N/A".</summary>
    public static double? Duration(string messages)
    {
        // The first is the input's; ffmpeg prints it before anything is decoded.
        var match = DurationLine().Match(messages);
        if (!match.Success)
            return null;
        var hours = double.Parse(match.Groups["h"].Value, CultureInfo.InvariantCulture);
        var minutes = double.Parse(match.Groups["m"].Value, CultureInfo.InvariantCulture);
        var seconds = double.Parse(match.Groups["s"].Value, CultureInfo.InvariantCulture);
        return hours * 3600 + minutes * 60 + seconds;
    }

    [GeneratedRegex(@"^ +Duration: (?<h>[0-9]{1,9}):(?<m>[0-9]{2}):(?<s>[0-9]{2}(\.[0-9]+)?)", RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex DurationLine();
}
