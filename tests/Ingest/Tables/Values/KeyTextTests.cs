using Supervision.Ingest.Tables.Values;

namespace Supervision.Ingest.Tests.Tables.Values;

public class KeyTextTests
{
    [Theory]
    [InlineData("S001", "S001")]
    [InlineData(" Ｓ００1\u3000", "S001")]
    [InlineData("S\u200B0\uFEFF0\u200F1", "S001")]
    [InlineData("Ｓ\u00A0001", "S001")]
    [InlineData("Р1", "Р1")]
    [InlineData("01001", "01001")]
    [InlineData("s001", "s001")]
    public void Of_WidthBlanksAndFormatCharacters_AreFoldedAndNothingElse(string text, string key) => Assert.Equal(key, KeyText.Of(text));

    [Fact]
    public void OfHeader_CaseAndStar_DoNotCount() => Assert.Equal("staff_no", KeyText.OfHeader(" Staff_No * "));

    [Theory]
    [InlineData("１２．５", "12.5")]
    [InlineData("２０２６－０３－０２　０９：００", "2026-03-02 09:00")]
    [InlineData("1\u200B2", "12")]
    [InlineData("5²", "5²")]
    [InlineData("①", "①")]
    [InlineData("½", "½")]
    public void Narrow_ReadsFullWidthForms_AndInventsNoDigit(string text, string narrow) => Assert.Equal(narrow, KeyText.Narrow(text));
}
