using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Supervision.Jobs.Operations;

namespace Supervision.Jobs.Tests.Operations;

public sealed class PhoneMaskTests
{
    private static readonly string[] Around = ["", "电话", "请拨打：", "，", " ", "（", "）转三", "谢谢", "tel:", "。"];

    [Theory]
    [InlineData("电话13812345678。", "电话138****5678。")]
    [InlineData("138 1234 5678", "138****5678")]
    [InlineData("138-1234-5678", "138****5678")]
    [InlineData("+86 13812345678", "+86 138****5678")]
    [InlineData("8613812345678", "86138****5678")]
    [InlineData("１３８１２３４５６７８", "１３８****５６７８")]
    [InlineData("wx13812345678", "wx138****5678")]
    [InlineData("010-62345678", "010-****5678")]
    [InlineData("(0571)87654321", "(0571)****4321")]
    [InlineData("05718765432", "0571****5432")]
    [InlineData("0310 312 3456", "0310 ****3456")]
    [InlineData("身份证110101199003071233", "身份证110***********1233")]
    [InlineData("11010119900307123x", "110***********123x")]
    public void Mask_PersonalNumber_LosesItsMiddle(string text, string shown) => Assert.Equal(shown, PhoneMask.Of(text));

    [Theory]
    [InlineData("拨打12345")]
    [InlineData("110、119、12315、95588")]
    [InlineData("400-810-1234")]
    [InlineData("4008101234")]
    [InlineData("12812345678")]
    [InlineData("办件号 202603011381234567800")]
    [InlineData("110108202603031235")]
    [InlineData("a3f13812345678e0a3f13812345678e0a3f13812345678e0a3f13812345678e0")]
    [InlineData("2026-03-03 10:05:24")]
    [InlineData("")]
    [InlineData(null)]
    public void Mask_OtherNumber_StaysAsItIs(string? text) => Assert.Equal(text, PhoneMask.Of(text));

    [Fact]
    public void Mask_AnyNumberInAnyText_IsHiddenAndMaskedOnce()
    {
        var mobile = from head in Gen.Elements("13", "14", "15", "16", "17", "18", "19") from rest in Digits(9) select head + rest;
        var line = from area in Gen.Elements("010", "021", "0571", "0999") from first in Gen.Elements("2", "5", "8") from rest in Digits(7) from gap in Gen.Elements("", "-", " ") select area + gap + first + rest;
        var card = from region in Digits(5) from day in Gen.Choose(0, 20000) from tail in Digits(3) from last in Gen.Elements("0", "7", "X")
                   select "1" + region + new DateOnly(1950, 1, 1).AddDays(day).ToString("yyyyMMdd", CultureInfo.InvariantCulture) + tail + last;
        var texts = from number in Gen.OneOf(mobile, line, card) from before in Gen.Elements(Around) from after in Gen.Elements(Around) select (number, text: before + number + after);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll(texts.ToArbitrary(), pair =>
        {
            var shown = PhoneMask.Of(pair.text)!;
            return !shown.Contains(pair.number, StringComparison.Ordinal) && shown.Contains(pair.number[^4..], StringComparison.Ordinal) && PhoneMask.Of(shown) == shown;
        }));
    }

    [Fact]
    public void Mask_AnyTextWithoutLongNumbers_StaysAsItIs() =>
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(
            (from parts in Gen.Elements("窗口12345", "3号", "2026", "年", "第", "95598", "abc", "-", " ").ArrayOf(6) select string.Join('，', parts)).ToArbitrary(), text => PhoneMask.Of(text) == text));

    private static Gen<string> Digits(int count) => from digits in Gen.Choose(0, 9).ArrayOf(count) select string.Concat(digits);
}
