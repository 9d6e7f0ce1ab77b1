using System.Security.Claims;
using Supervision.Dashboard.Accounts;
using Supervision.Sql.Accounts;

namespace Supervision.Dashboard.Tests.Accounts;

public sealed class SignInCookieTests
{
    private static readonly AccountRow Account = new()
    {
        AccountId = "wang", DisplayName = "王一", PasswordHash = "secret", StaffNo = "S001", Department = "社保局", IsEnabled = true, SecurityStamp = "stamp", CreatedAtUtc = DateTime.UnixEpoch,
    };

    [Fact]
    public void Principal_Account_CarriesNameUnitAndRolesByHall()
    {
        var user = SignInCookie.Principal(Account, [new AccountRoleRow { AccountId = "wang", HallCode = "xicheng", Role = "officer" }]);

        Assert.Equal(("wang", "王一", "S001", "社保局"), (user.FindFirstValue(ClaimTypes.NameIdentifier), user.FindFirstValue(ClaimTypes.Name), user.FindFirstValue(SignInCookie.StaffNo), user.FindFirstValue(SignInCookie.Department)));
        Assert.True(Access.Holds(user, "xicheng", "officer"));
        Assert.False(Access.Holds(user, "dongcheng", "officer"));
    }

    [Fact]
    public void Principal_AccountWithoutStaffNo_HasNoEmptyClaim()
    {
        var user = SignInCookie.Principal(Account with { StaffNo = null, Department = null }, []);

        Assert.Null(user.FindFirst(SignInCookie.StaffNo));
        Assert.Null(user.FindFirst(SignInCookie.Department));
    }

    [Fact]
    public void Principal_PasswordHash_NeverTravelsInTheCookie() =>
        Assert.DoesNotContain(SignInCookie.Principal(Account, []).Claims, claim => claim.Value.Contains("secret", StringComparison.Ordinal));
}
