using System.Globalization;
using Supervision.Ingest.Tables.Values;

namespace Supervision.Ingest.Calls.Transcripts;

/// <summary>What every transcript must satisfy before anything is concluded from it.</summary>
public static class TranscriptRules
{
    private const double GraceSeconds = 2;
    private const double FallBackSeconds = 1;

    /// <summary>Fast Mandarin is 7 syllables a second; more than this for long is no speech.</summary>
    private const double MaxUnitsPerSecond = 12;

    /// <summary>Shorter stretches have edges too vague to judge a rate.</summary>
    private const int MinUnits = 40;

    /// <summary>A hall's call has a handful of voices; more means that diarisation failed.</summary>
    private const int MaxSpeakers = 12;

    private const int MaxChannels = 8;
    private const int MaxTextChars = 65_536;

    /// <summary>The first rule that the transcript breaks, or null.</summary>
    public static Refusal? Check(Transcript transcript, double? recordingSeconds)
    {
        ArgumentNullException.ThrowIfNull(transcript);
        if (transcript.Segments.Count == 0)
            return new("no-words", "the transcript holds no words");
        if (transcript.Segments.Select(segment => segment.Speaker).Distinct().Count() > MaxSpeakers)
            return new("too-many-speakers", $"more than {MaxSpeakers} speakers");
        return transcript.Segments.Select(segment => CheckOne(segment, recordingSeconds)).FirstOrDefault(refusal => refusal is not null)
            ?? CheckDensity(transcript.Segments);
    }

    /// <summary>Checks the order in which the file gave them, channel by channel, then sorts by start and drops what has no words.</summary>
    internal static Transcript Ordered(Transcript transcript)
    {
        // Channel by channel: services write one side after the other, which is no falling back.
        foreach (var channel in transcript.Segments.GroupBy(segment => segment.Channel))
        {
            var latest = double.NegativeInfinity;
            foreach (var segment in channel)
            {
                if (segment.StartSeconds < latest - FallBackSeconds)
                    throw At(segment, "times-fall-back", $"starts {Text(latest - segment.StartSeconds.Value)} s before the words in front of it", $"{Text(latest)} s → {Text(segment.StartSeconds.Value)} s").AsException();
                latest = Math.Max(latest, segment.StartSeconds ?? latest);
            }
        }

        var spoken = transcript.Segments.Where(segment => !string.IsNullOrWhiteSpace(segment.Text));
        return transcript with { Segments = [.. spoken.OrderBy(segment => segment.StartSeconds ?? 0).Select(WithSoundWords)] };
    }

    /// <summary>Word times only help to point: where they contradict their sentence they are left out, and the sentence stays.</summary>
    private static Segment WithSoundWords(Segment segment) =>
        segment.Words.All(word => word.StartSeconds >= segment.StartSeconds - FallBackSeconds
            && word.EndSeconds <= segment.EndSeconds + FallBackSeconds && word.StartSeconds <= word.EndSeconds)
            ? segment
            : segment with { Words = [] };

    private static Refusal? CheckOne(Segment segment, double? recordingSeconds)
    {
        if (RowValues.IsLongerThan(segment.Text, MaxTextChars))
            return At(segment, "text-too-long", $"more than {MaxTextChars} characters in one stretch");
        if (segment.Channel is < 0 or >= MaxChannels)
            return At(segment, "unknown-channel", $"channel {segment.Channel}", $"{segment.Channel}");
        // Some formats have no times; their words are shown and prove nothing.
        if (segment.StartSeconds is null && segment.EndSeconds is null)
            return null;
        if (segment.StartSeconds is not { } start || segment.EndSeconds is not { } end || !double.IsFinite(start) || !double.IsFinite(end))
            return At(segment, "times-not-finite", "start and end must both be finite");
        if (start < 0 || end <= start)
            return At(segment, "times-impossible", $"from {Text(start)} s to {Text(end)} s", $"{Text(start)} s → {Text(end)} s");
        return recordingSeconds is { } whole && end > whole + GraceSeconds
            ? At(segment, "after-the-recording", $"ends at {Text(end)} s, the recording at {Text(whole)} s", $"{Text(end)} s > {Text(whole)} s")
            : null;
    }

    private static Refusal? CheckDensity(IReadOnlyList<Segment> segments)
    {
        foreach (var voice in segments.Where(segment => segment.StartSeconds is not null).GroupBy(segment => (segment.Channel, segment.Speaker)))
        {
            var units = 0;
            var seconds = 0.0;
            foreach (var segment in voice)
            {
                units += SpokenUnits(segment.Text);
                seconds += segment.EndSeconds!.Value - segment.StartSeconds!.Value;
                // Gathered over segments: a recogniser gives one word the time of a blink now and then.
                if (units < MinUnits)
                    continue;
                if (units / seconds > MaxUnitsPerSecond)
                    return At(segment, "too-dense", $"{units} characters in {Text(seconds)} s cannot be speech", $"{units} 字 / {Text(seconds)} s");
                (units, seconds) = (0, 0);
            }
        }

        return null;
    }

    /// <summary>Chinese characters, and words of letters and digits: what takes about one beat to say.</summary>
    internal static int SpokenUnits(string text)
    {
        var units = 0;
        var inWord = false;
        foreach (var c in text)
        {
            var isLatin = char.IsLetterOrDigit(c) && c < '\u2E80';
            // A long number counts as one: digits are said in groups, and the rule is about impossible speed only.
            units += isLatin ? (inWord ? 0 : 1) : char.IsLetter(c) ? 1 : 0;
            inWord = isLatin;
        }

        return units;
    }

    private static Refusal At(Segment segment, string code, string reason, string? particulars = null) =>
        new(code, reason) { Particulars = particulars, Line = segment.Line, Value = StrictText.Cut(segment.Text) };

    private static string Text(double seconds) => seconds.ToString("0.###", CultureInfo.InvariantCulture);
}
