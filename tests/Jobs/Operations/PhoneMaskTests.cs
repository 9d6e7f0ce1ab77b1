using Supervision.Jobs.Operations;

namespace Supervision.Jobs.Tests.Operations;

public sealed class PhoneMaskTests
{
    [Theory]
    [InlineData("电话13812345678。", "电话138****5678。")]
    [InlineData("138 1234 5678", "138****5678")]
    [InlineData("138-1234-5678", "138****5678")]
    [InlineData("办件号 202603011381234567800", "办件号 202603011381234567800")]
    [InlineData("12812345678", "12812345678")]
    [InlineData("", "")]
    [InlineData(null, null)]
    public void MobileNumber_LosesItsMiddle(string? text, string? shown) => Assert.Equal(shown, PhoneMask.Of(text));
}
