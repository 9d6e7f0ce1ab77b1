using System.Xml.Linq;

namespace Supervision.Ingest.Video.Indexes;

/// <summary>ONVIF GetRecordingSearchResults: what each video track holds, as one span from its first to its last picture.</summary>
internal sealed class OnvifFormat : IVideoIndexFormat
{
    public bool Claims(IndexSource source) => Response(source) is not null;

    public VideoIndex Read(IndexSource source)
    {
        var list = Response(source)!.Child("ResultList");
        var spans = new SpanList();
        foreach (var recording in list?.Children("RecordingInformation") ?? [])
            Add(spans, recording);
        if (list?.ChildText("SearchState") is { } state && state != "Completed")
            spans.Note($"the search had not ended ({state}): more may follow");
        return spans.Close("onvif");
    }

    private static XElement? Response(IndexSource source) =>
        source.Xml?.Root is { Name.LocalName: "Envelope" } root
            ? root.Child("Body")?.Child("GetRecordingSearchResultsResponse")
            : source.Xml?.Root is { Name.LocalName: "GetRecordingSearchResultsResponse" } bare ? bare : null;

    private static void Add(SpanList spans, XElement recording)
    {
        var device = recording.Child("Source");
        var names = SpanList.Names(recording.ChildText("RecordingToken"), device?.ChildText("SourceId"), device?.ChildText("Name"));
        // Sound and metadata tracks run on where the picture does not.
        var tracks = recording.Children("Track").Where(track => track.ChildText("TrackType") == "Video").ToList();
        if (tracks.Count == 0)
            AddSpan(spans, recording, names, recording.ChildText("EarliestRecording"), recording.ChildText("LatestRecording"));
        foreach (var track in tracks)
            AddSpan(spans, track, names, track.ChildText("DataFrom"), track.ChildText("DataTo"));
    }

    private static void AddSpan(SpanList spans, XElement at, IReadOnlyList<string> names, string? from, string? to) =>
        spans.Add(from, to, StrictXml.LineOf(at), (start, end) => new VideoSpan { CameraNames = names, Proof = SpanProof.Recorded, Start = start, End = end });
}
