namespace Supervision.Ingest.Tests;

public class JsonFileTests
{
    [Theory]
    [InlineData("{\"a\":1,\"a\":2}")]
    [InlineData("{\"a\":NaN}")]
    [InlineData("{\"a\":Infinity}")]
    [InlineData("{\"a\":1,}")]
    [InlineData("// no\n{}")]
    public void Parse_WhatInputRule10Forbids_IsRefused(string text) =>
        Assert.Equal("bad-json", Assert.Throws<RefusedException>(() => JsonFile.Parse(text)).Refusal.Code);

    [Theory]
    [InlineData(64, true)]
    [InlineData(65, false)]
    public void Parse_Depth64_IsTheLast(int depth, bool isTaken) =>
        Assert.Equal(isTaken, Record.Exception(() => JsonFile.Parse(new string('[', depth) + new string(']', depth))) is null);

    [Fact]
    public void Refuse_AValue_PointsAtItsLineAndColumn()
    {
        var json = JsonFile.Parse("{\n  \"中\": \"x\", \"n\": \"abc\"\n}");

        var refused = Assert.Throws<RefusedException>(() => json.RequiredNumber(json.Root, "n")).Refusal;

        Assert.Equal(("not-a-number", 2, 18, "\"abc\""), (refused.Code, refused.Line, refused.Column, refused.Value));
    }

    [Theory]
    [InlineData("\"1e999\"")]
    [InlineData("\"NaN\"")]
    [InlineData("true")]
    public void Number_NotFinite_IsRefused(string written)
    {
        var json = JsonFile.Parse($"{{\"n\":{written}}}");

        Assert.Equal("not-a-number", Assert.Throws<RefusedException>(() => json.OptionalNumber(json.Root, "n")).Refusal.Code);
    }

    [Theory]
    [InlineData("\"\\ud800\"")]
    [InlineData("\"\\u0000\"")]
    [InlineData("\"\\ufffd\"")]
    public void Text_EscapedDamage_IsRefused(string written)
    {
        var json = JsonFile.Parse($"{{\"t\":{written}}}");

        Assert.Equal("damaged-text", Assert.Throws<RefusedException>(() => json.RequiredText(json.Root, "t")).Refusal.Code);
    }

    [Fact]
    public void ParseMany_ALogOfObjects_KeepsTheLinesOfTheFile()
    {
        var files = JsonFile.ParseMany("{\"a\":1}\n\n{\"a\":\"x\"}\n");

        Assert.Equal([1, 3], files.Select(file => file.LineOf(file.Root.GetProperty("a"))));
    }
}
