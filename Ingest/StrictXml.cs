using System.Xml;
using System.Xml.Linq;

namespace Supervision.Ingest;

/// <summary>XML without DTD, entities or anything fetched from elsewhere (input.md 10).</summary>
internal static class StrictXml
{
    /// <summary>As JSON (input.md 10); no recorder's index goes beyond 10.</summary>
    private const int MaxDepth = 64;

    /// <summary>A year of one recorder stays below; the tree of so many takes some 200 MB.</summary>
    private const int MaxElements = 2_000_000;

    public static XDocument Parse(string text)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = StrictText.MaxFileBytes,
        };
        try
        {
            Bound(text, settings);
            using var reader = XmlReader.Create(new StringReader(text.TrimStart('\uFEFF')), settings);
            return XDocument.Load(reader, LoadOptions.SetLineInfo);
        }
        catch (XmlException bad)
        {
            // The exception has no code for it, only a message.
            var isDtd = text.Contains("<!DOCTYPE", StringComparison.Ordinal);
            throw new Refusal(isDtd ? "xml-dtd" : "bad-xml", isDtd ? "a document type definition is not taken" : "not well-formed XML")
            {
                Line = bad.LineNumber > 0 ? bad.LineNumber : null,
                Column = bad.LinePosition > 0 ? bad.LinePosition : null,
            }.AsException();
        }
    }

    /// <summary>One look without keeping anything: a small file may hold a tree that no memory holds.</summary>
    private static void Bound(string text, XmlReaderSettings settings)
    {
        using var reader = XmlReader.Create(new StringReader(text.TrimStart('\uFEFF')), settings);
        var elements = 0;
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element)
                continue;
            // Before the tree is built: deep nesting overflows the stack of whatever walks it.
            if (reader.Depth >= MaxDepth || ++elements > MaxElements)
                throw new Refusal("bad-xml", $"more than {MaxElements} elements, or deeper than {MaxDepth}") { Line = LineOf(reader) }.AsException();
        }
    }

    private static int? LineOf(XmlReader reader) => reader is IXmlLineInfo info && info.HasLineInfo() ? info.LineNumber : null;

    /// <summary>Children by local name: makers change their namespaces, not their words.</summary>
    public static IEnumerable<XElement> Children(this XContainer holder, string name) =>
        holder.Elements().Where(element => element.Name.LocalName == name);

    public static XElement? Child(this XContainer holder, string name) => holder.Children(name).FirstOrDefault();

    /// <summary>Trimmed text of a child, or null when it is missing or blank.</summary>
    public static string? ChildText(this XContainer holder, string name) =>
        holder.Child(name)?.Value.Trim() is { Length: > 0 } text ? text : null;

    public static int? LineOf(XObject at) => at is IXmlLineInfo info && info.HasLineInfo() ? info.LineNumber : null;
}
