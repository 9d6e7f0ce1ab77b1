using System.Text.RegularExpressions;
using Supervision.Jobs.Comments;

namespace Supervision.Jobs.Tests.Comments;

public class ChineseNumberTests
{
    [Theory]
    [InlineData("零", 0)]
    [InlineData("两", 2)]
    [InlineData("十", 10)]
    [InlineData("十二", 12)]
    [InlineData("二十", 20)]
    [InlineData("九十九", 99)]
    [InlineData("07", 7)]
    [InlineData("１２", 12)]
    [InlineData("百", null)]
    [InlineData("三四", null)]
    [InlineData("", null)]
    public void Number_AsPeopleWriteIt_IsItsValue(string words, int? value) => Assert.Equal(value, ChineseNumber.Parse(words));

    [Theory]
    [InlineData("二十三号", "二十三")]
    [InlineData("十二", "十二")]
    [InlineData("123", "12")]
    public void Pattern_InsideAText_TakesTheLongestNumber(string text, string number) =>
        Assert.Equal(number, Regex.Match(text, ChineseNumber.Pattern, RegexOptions.None, TimeSpan.FromSeconds(1)).Value);
}
