namespace Supervision.Ingest.Tests;

public class StrictXmlTests
{
    [Theory]
    [InlineData("<!DOCTYPE a [<!ENTITY b 'x'>]><a>&b;</a>", "xml-dtd")]
    [InlineData("<!DOCTYPE a SYSTEM 'file:///etc/hostname'><a/>", "xml-dtd")]
    [InlineData("<a><b></a>", "bad-xml")]
    [InlineData("<a>&x;</a>", "bad-xml")]
    public void Parse_DtdOrBrokenXml_IsRefused(string text, string code) =>
        Assert.Equal(code, Assert.Throws<RefusedException>(() => StrictXml.Parse(text)).Refusal.Code);

    [Theory]
    [InlineData(64, true)]
    [InlineData(65, false)]
    [InlineData(100_000, false)]
    public void Parse_Depth_IsBounded(int depth, bool isTaken)
    {
        var text = string.Concat(Enumerable.Repeat("<a>", depth)) + string.Concat(Enumerable.Repeat("</a>", depth));

        Assert.Equal(isTaken, Record.Exception(() => StrictXml.Parse(text)) is null);
    }

    [Fact]
    public void ChildText_BlankOrMissing_IsNull()
    {
        var root = StrictXml.Parse("\uFEFF<r xmlns='urn:maker'><a> x </a><b>  </b></r>").Root!;

        Assert.Equal(("x", null, null), (root.ChildText("a"), root.ChildText("b"), root.ChildText("c")));
    }
}
