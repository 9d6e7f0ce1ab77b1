using System.Xml.Linq;

namespace Supervision.Ingest.Video.Indexes;

/// <summary>Hikvision ISAPI CMSearchResult, with any namespace or none.</summary>
internal sealed class HikvisionFormat : IVideoIndexFormat
{
    public bool Claims(IndexSource source) => source.Xml?.Root?.Name.LocalName == "CMSearchResult";

    public VideoIndex Read(IndexSource source)
    {
        var root = source.Xml!.Root!;
        var status = Status(root);
        // An empty search is also answered with false, and is no failure.
        if (root.ChildText("responseStatus") is { } answered && !answered.Equals("true", StringComparison.OrdinalIgnoreCase) && status is not ("NOMATCHES" or ""))
            throw new Refusal("recorder-failed", "the recorder reports that its search failed") { Value = status, Line = StrictXml.LineOf(root) }.AsException();
        var spans = new SpanList();
        foreach (var item in root.Children("matchList").SelectMany(list => list.Children("searchMatchItem")))
            Add(spans, item);
        spans.Expect(root.ChildText("numOfMatches"), "numOfMatches");
        // MORE, however a firmware spells it or goes on.
        if (status.StartsWith("MO", StringComparison.Ordinal))
            spans.Note("the recorder holds more than this page (MORE)");
        return spans.Close("hikvision");
    }

    /// <summary>Firmwares spell the element responseStatusStrg or responseStatusString, and its words with and without blanks.</summary>
    private static string Status(XElement root)
    {
        var text = root.Elements().FirstOrDefault(element => element.Name.LocalName.StartsWith("responseStatusStr", StringComparison.OrdinalIgnoreCase))?.Value ?? "";
        return string.Concat(text.Where(char.IsLetter)).ToUpperInvariant();
    }

    private static void Add(SpanList spans, XElement item)
    {
        var time = item.Child("timeSpan");
        var uri = PlaybackUri(item);
        var track = item.ChildText("trackID");
        // Track numbers repeat on every recorder, so the host leads.
        var names = SpanList.Names(Host(uri) is { } host && track is not null ? $"{host}/{track}" : null, track);
        spans.Add(time?.ChildText("startTime"), time?.ChildText("endTime"), StrictXml.LineOf(item), (start, end) => new VideoSpan
        {
            CameraNames = names,
            Proof = SpanProof.Recorded,
            Start = start,
            End = end,
            // These recorders write local time with a Z; the hall's map says for which cameras that is so.
            IsLabelledZ = true,
            Locator = uri,
        });
    }

    /// <summary>Recorders break the URI over lines; no URI holds white space.</summary>
    private static string? PlaybackUri(XElement item) =>
        item.Child("mediaSegmentDescriptor")?.ChildText("playbackURI") is { } uri ? string.Concat(uri.Where(c => !char.IsWhiteSpace(c))) : null;

    private static string? Host(string? uri) => Uri.TryCreate(uri, UriKind.Absolute, out var parsed) && parsed.Host.Length > 0 ? parsed.Host : null;
}
