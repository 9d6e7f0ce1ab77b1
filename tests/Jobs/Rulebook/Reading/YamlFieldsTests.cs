using Supervision.Jobs.Rulebook;
using Supervision.Jobs.Rulebook.Reading;
using YamlDotNet.RepresentationModel;

namespace Supervision.Jobs.Tests.Rulebook.Reading;

public sealed class YamlFieldsTests
{
    private readonly MistakeList _mistakes = new("S9.yaml");

    [Theory]
    [InlineData("0.25", 0.25)]
    [InlineData("-3", -3)]
    [InlineData("1e2", 100)]
    public void Number_Written_IsRead(string text, double number)
    {
        Assert.Equal(number, Fields($"points: {text}").Number("points", 7));
        Assert.Empty(_mistakes.All);
    }

    [Fact]
    public void Number_Absent_IsTheOtherwise() => Assert.Equal(7, Fields("a: 1").Number("points", 7));

    [Theory]
    [InlineData("many")]
    [InlineData("1,5")]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    public void Number_NoFiniteNumber_IsAMistakeWithItsLine(string text)
    {
        Fields($"a: 1\npoints: {text}").Number("points", 7);

        Assert.Equal($"S9.yaml:2: 'points' must be a number, not '{text}'", Assert.Single(_mistakes.All).ToString());
    }

    [Fact]
    public void Choice_WrittenWithHyphen_IsFoundAndAnUnknownOrNumericOneIsNot()
    {
        Assert.Equal(DocumentStatus.InForce, Fields("status: in-force").Choice("status", DocumentStatus.Draft));
        Assert.Empty(_mistakes.All);

        Fields("status: 1").Choice("status", DocumentStatus.Draft);
        Assert.Contains("in-force", Assert.Single(_mistakes.All).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2025-06-19", true)]
    [InlineData("2025-6-19", false)]
    [InlineData("2025-02-30", false)]
    public void Date_OnlyARealDayInItsForm_IsRead(string text, bool isRead)
    {
        Assert.Equal(isRead, Fields($"from: {text}").Date("from") is not null);
        Assert.Equal(isRead ? 0 : 1, _mistakes.All.Count);
    }

    [Fact]
    public void Items_OneValue_StandsForAListOfOne()
    {
        Assert.Equal(["滚"], Fields("say: 滚").Texts("say"));
        Assert.Equal(["滚", "走开"], Fields("say: [滚, 走开]").Texts("say"));
        Assert.Empty(Fields("a: 1").Texts("say"));
    }

    [Fact]
    public void RefuseOthers_FieldNobodyAskedFor_IsNamedWithTheKnownOnes()
    {
        var fields = Fields("key: a\npoinst: 1");
        fields.Required("key");

        fields.RefuseOthers();

        Assert.Equal("S9.yaml:2: 'poinst' is not a field here; known are key", Assert.Single(_mistakes.All).ToString());
    }

    [Fact]
    public void Required_MissingOrBlank_IsAMistakeAndEmpty()
    {
        Assert.Equal("", Fields("a: 1").Required("key"));
        Fields("key: ' '").Required("key");
        Assert.All(_mistakes.All, mistake => Assert.Equal("'key' is missing", mistake.Message));
        Assert.Equal(2, _mistakes.All.Count);
    }

    private YamlFields Fields(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return new YamlFields(stream.Documents[0].RootNode, _mistakes);
    }
}
