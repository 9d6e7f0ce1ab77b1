using Supervision.Jobs.Halls;
using Supervision.Sql.Halls;

namespace Supervision.Jobs.Tests.Halls;

public class HallNumberTests
{
    [Theory]
    [InlineData("15", 15, 15.0)]
    [InlineData("0.85", null, 0.85)]
    [InlineData("-3", null, null)]
    [InlineData("1e5", null, null)]
    [InlineData("many", null, null)]
    public void Setting_PlainDigitsOnly_IsANumber(string value, int? whole, double? measured)
    {
        HallSettingRow[] settings = [new() { HallCode = "h", Name = "a.b", Value = value, ChangedAtUtc = DateTime.UnixEpoch }];

        Assert.Equal((whole, measured), (HallNumber.Whole(settings, "a.b"), HallNumber.Measured(settings, "a.b")));
        Assert.Null(HallNumber.Whole(settings, "a.c"));
    }
}
