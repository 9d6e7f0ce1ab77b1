using System.Globalization;
using Supervision.Ingest.Tables.Values;

namespace Supervision.Ingest.Video.Indexes;

/// <summary>Collects the entries of one index and sets aside those that are impossible.</summary>
internal sealed class SpanList
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(31);

    private readonly List<VideoSpan> _spans = [];
    private readonly List<Refusal> _refusals = [];
    private readonly List<string> _notes = [];

    public int Seen { get; private set; }

    public void Note(string note) => _notes.Add(note);

    public void Refuse(string code, string reason, string? value, int? line)
    {
        Seen++;
        _refusals.Add(new Refusal(code, reason) { Value = StrictText.Cut(value), Line = line });
    }

    /// <summary>Adds an entry whose times are still text; a row of no length is passed over (input.md 6).</summary>
    public void Add(string? start, string? end, int? line, Func<DateTime, DateTime, VideoSpan> make)
    {
        if (WrittenInstant.Parse(start) is not { } from)
            Refuse(start is null ? "missing-start" : "bad-time", "the entry has no readable start", start, line);
        else if (end is null)
            Refuse("not-ended", "the entry has no end yet; it is taken when the recorder exports it again", start, line);
        else if (WrittenInstant.Parse(end) is not { } to)
            Refuse("bad-time", "the entry has no readable end", end, line);
        else
            Add(from, to, line, make);
    }

    public void Add(DateTime start, DateTime end, int? line, Func<DateTime, DateTime, VideoSpan> make)
    {
        // An end with a zone and a start without one cannot be compared.
        if (start.Kind != end.Kind || end < start || end - start > Longest)
        {
            Refuse("impossible-span", "the end must follow the start by at most 31 days", $"{start:O} – {end:O}", line);
            return;
        }

        Seen++;
        var span = make(start, end) with { Line = line };
        if (span.CameraNames.Count == 0)
            _refusals.Add(new Refusal("missing-camera", "the entry names no camera") { Line = line });
        else if (end > start)
            _spans.Add(span);
    }

    /// <summary>A count that differs from the entries is no reason to lose them.</summary>
    public void Expect(string? claimed, string what)
    {
        if (int.TryParse(claimed, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count != Seen)
            Note($"{what} says {count}, the file holds {Seen}");
    }

    public VideoIndex Close(string format) => new() { Format = format, Spans = _spans, Refusals = _refusals, Notes = _notes };

    /// <summary>Camera names without blanks and repetitions.</summary>
    public static IReadOnlyList<string> Names(params ReadOnlySpan<string?> names)
    {
        var known = new List<string>();
        foreach (var name in names)
        {
            if (!string.IsNullOrWhiteSpace(name) && !RowValues.IsLongerThan(name, RowValues.LongestKey) && !known.Contains(name.Trim()))
                known.Add(name.Trim());
        }

        return known;
    }
}
