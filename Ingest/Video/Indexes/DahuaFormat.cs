using System.Globalization;

namespace Supervision.Ingest.Video.Indexes;

/// <summary>Dahua mediaFileFind: items[n].Name=value lines in local time; values may hold brackets and equal signs.</summary>
internal sealed class DahuaFormat : IVideoIndexFormat
{
    public bool Claims(IndexSource source)
    {
        var text = source.Text.AsSpan().TrimStart();
        return text.StartsWith("found=") || text.StartsWith("items[");
    }

    public VideoIndex Read(IndexSource source)
    {
        // The lines of an item need not stand together; the number does.
        var items = new SortedDictionary<int, Item>();
        string? found = null;
        foreach (var (line, lineNo) in source.Text.Split('\n').Select((line, i) => (line.Trim(), i + 1)).Where(pair => pair.Item1.Length > 0))
        {
            var (key, value) = Pair(line, lineNo);
            if (key == "found")
                found = value;
            else
                Keep(items, key, value, line, lineNo);
        }

        var spans = new SpanList();
        foreach (var item in items.Values)
            Add(spans, item);
        spans.Expect(found, "found");
        return spans.Close("dahua");
    }

    private static (string Key, string Value) Pair(string line, int lineNo)
    {
        var equal = line.IndexOf('=', StringComparison.Ordinal);
        return equal > 0 ? (line[..equal], line[(equal + 1)..]) : throw Bad("a line must read name=value", line, lineNo);
    }

    private static void Keep(SortedDictionary<int, Item> items, string key, string value, string line, int lineNo)
    {
        // The first one: what follows may hold an index of its own.
        var close = key.IndexOf("].", StringComparison.Ordinal);
        if (!key.StartsWith("items[", StringComparison.Ordinal) || close < 0
            || !int.TryParse(key.AsSpan(6, close - 6), NumberStyles.None, CultureInfo.InvariantCulture, out var index))
            throw Bad("a name must read items[number].Name", line, lineNo);
        if (!items.TryGetValue(index, out var item))
            items[index] = item = new Item(lineNo, []);
        if (!item.Values.TryAdd(key[(close + 2)..], value))
            throw Bad("the same value is given twice", line, lineNo);
    }

    private static void Add(SpanList spans, Item item) =>
        spans.Add(item.Get("StartTime"), item.Get("EndTime"), item.Line, (start, end) => new VideoSpan
        {
            CameraNames = SpanList.Names(item.Get("Channel")),
            Proof = SpanProof.Recorded,
            Start = start,
            End = end,
            Locator = item.Get("FilePath"),
        });

    private static RefusedException Bad(string reason, string line, int lineNo) =>
        new Refusal("bad-dahua-line", reason) { Line = lineNo, Value = StrictText.Cut(line) }.AsException();

    private sealed record Item(int Line, Dictionary<string, string> Values)
    {
        public string? Get(string name) => Values.TryGetValue(name, out var value) && value.Length > 0 ? value : null;
    }
}
