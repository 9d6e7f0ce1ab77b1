using System.Text.Json;
using System.Xml.Linq;

namespace Supervision.Ingest.Video.Indexes;

/// <summary>One recorder's way to list what it holds. Told by content; the name of the file says nothing.</summary>
internal interface IVideoIndexFormat
{
    bool Claims(IndexSource source);

    VideoIndex Read(IndexSource source);
}

/// <summary>A decoded file, parsed once as what it begins like.</summary>
internal sealed record IndexSource(string Text, XDocument? Xml, IReadOnlyList<JsonFile> Json)
{
    public static IndexSource Of(string text)
    {
        var body = text.AsSpan().TrimStart();
        if (body is ['<', ..])
            // An XML declaration must be the very first characters; exports put blank lines before it.
            return new(text, StrictXml.Parse(text[(text.Length - body.Length)..]), []);
        return new(text, Xml: null, body is ['{' or '[', ..] ? JsonFile.ParseMany(text) : []);
    }

    /// <summary>All objects of the file: a list's items, the lines of a log, or the one object that it is.</summary>
    public IEnumerable<(JsonFile File, JsonElement Item)> Items() =>
        Json.SelectMany(file => file.Root.ValueKind == JsonValueKind.Array
            ? file.Items(file.Root).Select(item => (file, item))
            : [(file, file.Root)]);
}

/// <summary>Reads the index of any known recorder.</summary>
public static class VideoIndexReader
{
    private static readonly IVideoIndexFormat[] Formats =
    [
        new HikvisionFormat(), new Gb28181Format(), new OnvifFormat(), new DahuaFormat(), new ZoneMinderFormat(), new FrigateFormat(),
    ];

    /// <summary>Whether a file may be an index of a recorder rather than a table: it begins like XML, JSON or Dahua's lines.</summary>
    public static bool Claims(ReadOnlySpan<byte> head)
    {
        head = head.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? head[3..] : head;
        head = head.TrimStart(" \t\r\n"u8);
        return head is [(byte)'<' or (byte)'{' or (byte)'[', ..] || head.StartsWith("found="u8) || head.StartsWith("items["u8);
    }

    public static async Task<Outcome<VideoIndex>> Read(Stream stream, CancellationToken cancel)
    {
        byte[] bytes;
        try
        {
            bytes = await StrictText.ReadAll(stream, cancel);
        }
        catch (RefusedException refused)
        {
            return new Outcome<VideoIndex>.Refused(refused.Refusal);
        }

        return Read(bytes);
    }

    public static Outcome<VideoIndex> Read(ReadOnlySpan<byte> bytes)
    {
        try
        {
            var source = IndexSource.Of(StrictText.Decode(bytes));
            var format = Array.Find(Formats, format => format.Claims(source)) ?? throw new Refusal(
                "unknown-video-index",
                "no known video index: Hikvision, GB28181, Dahua, ONVIF, Frigate, ZoneMinder or our table was expected").AsException();
            return new Outcome<VideoIndex>.Accepted(format.Read(source));
        }
        catch (RefusedException refused)
        {
            return new Outcome<VideoIndex>.Refused(refused.Refusal);
        }
    }
}
