namespace Supervision.Ingest.Tests.Video.Indexes;

/// <summary>What a recorder lists is what is read of it.</summary>
public sealed class VideoIndexRoundTripTests
{
    private const string Iso = "yyyy-MM-ddTHH:mm:ss";
    private const string Plain = "yyyy-MM-dd HH:mm:ss";

    [Fact]
    public void Hikvision_ReadsWhatWasWritten() => Check("hikvision", spans => $"<CMSearchResult><responseStatusStrg>OK</responseStatusStrg><numOfMatches>{spans.Count}</numOfMatches><matchList>"
        + Each(spans, (span, start, end) => $"<searchMatchItem><trackID>{span.Camera}</trackID><timeSpan><startTime>{start.Text(Iso)}Z</startTime><endTime>{end.Text(Iso)}Z</endTime></timeSpan></searchMatchItem>") + "</matchList></CMSearchResult>");

    [Fact]
    public void Gb28181_ReadsWhatWasWritten() => Check("gb28181", spans => $"<Response><CmdType>RecordInfo</CmdType><SumNum>{spans.Count}</SumNum><RecordList Num=\"{spans.Count}\">"
        + Each(spans, (span, start, end) => $"<Item><DeviceID>{span.Camera}</DeviceID><StartTime>{start.Text(Iso)}</StartTime><EndTime>{end.Text(Iso)}</EndTime></Item>") + "</RecordList></Response>");

    [Fact]
    public void Onvif_ReadsWhatWasWritten() => Check("onvif", spans => "<Envelope><Body><GetRecordingSearchResultsResponse><ResultList><SearchState>Completed</SearchState>"
        + Each(spans, (span, start, end) => $"<RecordingInformation><RecordingToken>{span.Camera}</RecordingToken><Track><TrackType>Video</TrackType><DataFrom>{start.Text(Iso)}.000Z</DataFrom><DataTo>{end.Text(Iso)}.000Z</DataTo></Track></RecordingInformation>") + "</ResultList></GetRecordingSearchResultsResponse></Body></Envelope>");

    [Fact]
    public void Dahua_ReadsWhatWasWritten() => Check("dahua", spans => $"found={spans.Count}\r\n" + Each(spans, (span, start, end) =>
        $"items[{span.Place}].Channel={span.Camera}\r\nitems[{span.Place}].StartTime={start.Text(Plain)}\r\nitems[{span.Place}].EndTime={end.Text(Plain)}\r\n"));

    [Fact]
    public void ZoneMinder_ReadsWhatWasWritten() => Check("zoneminder", spans => "{\"events\":[" + string.Join(',', spans.Select(span =>
        $$$"""{"Event":{"Id":"{{{span.Place}}}","MonitorId":"{{{span.Camera}}}","Notes":"","StartTime":"{{{span.Start.Text(Plain)}}}","EndTime":"{{{span.End.Text(Plain)}}}"}}""")) + "]}");

    [Fact]
    public void Frigate_ReadsWhatWasWritten() => Check("frigate", spans => "[" + string.Join(',', spans.Select(span =>
        $$"""{"id":"{{span.Place}}-a","camera":"{{span.Camera}}","label":"person","start_time":{{span.Start.Epoch()}},"end_time":{{span.End.Epoch()}},"zones":[]}""")) + "]");

    private static string Each(IEnumerable<Written> spans, Func<Written, DateTime, DateTime, string> write) => string.Concat(spans.Select(span => write(span, span.Start, span.End)));

    private static void Check(string format, Func<IReadOnlyList<Written>, string> write) => RoundTrip.Of(
        (place, drawn) => new Written(place, $"{drawn[0]}{place}", RoundTrip.Midnight.AddMinutes(drawn[1] % 200_000), drawn[2] % 86_400 + 1),
        write,
        file =>
        {
            var index = IndexSample.Accept(file);
            Assert.Equal(format, index.Format);
            return index.Spans.Select((span, place) => new Written(place, span.CameraNames[^1], DateTime.SpecifyKind(span.Start, DateTimeKind.Utc), (int)(span.End - span.Start).TotalSeconds));
        });

    private sealed record Written(int Place, string Camera, DateTime Start, int Seconds)
    {
        internal DateTime End => Start.AddSeconds(Seconds);
    }
}
