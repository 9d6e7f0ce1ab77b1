using System.Xml.Linq;

namespace Supervision.Ingest.Video.Indexes;

/// <summary>GB/T 28181 RecordInfo answer: declares gb2312, local time, one page of SumNum entries.</summary>
internal sealed class Gb28181Format : IVideoIndexFormat
{
    public bool Claims(IndexSource source) =>
        source.Xml?.Root is { Name.LocalName: "Response" } root && root.ChildText("CmdType") == "RecordInfo";

    public VideoIndex Read(IndexSource source)
    {
        var root = source.Xml!.Root!;
        var spans = new SpanList();
        foreach (var item in root.Children("RecordList").SelectMany(list => list.Children("Item")))
            Add(spans, item, root.ChildText("DeviceID"));
        spans.Expect(root.ChildText("SumNum"), "SumNum");
        return spans.Close("gb28181");
    }

    private static void Add(SpanList spans, XElement item, string? deviceId)
    {
        // Devices write the word null where they have no value.
        var names = SpanList.Names(item.ChildText("DeviceID") is { } id && id != "null" ? id : null, deviceId);
        spans.Add(item.ChildText("StartTime"), item.ChildText("EndTime"), StrictXml.LineOf(item), (start, end) => new VideoSpan
        {
            CameraNames = names,
            Proof = SpanProof.Recorded,
            Start = start,
            End = end,
            Locator = item.ChildText("FilePath"),
        });
    }
}
