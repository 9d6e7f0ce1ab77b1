using System.Security.Claims;
using Supervision.Dashboard.Accounts;

namespace Supervision.Dashboard.Tests.Accounts;

public sealed class LandingTests
{
    [Theory]
    [InlineData("/h/a", "a|officer", "a|leader")]
    [InlineData("/h/a/appraisal", "a|leader")]
    [InlineData("/h/a/operations", "*|operator")]
    [InlineData("/h/a/administration", "*|administrator", "b|officer")]
    [InlineData("/h/a/mine", "a|staff")]
    public void Of_ARole_IsThePageOfItsFirstQuestion(string expected, params string[] roles) =>
        Assert.Equal(expected, Landing.Of(new ClaimsPrincipal(new ClaimsIdentity(roles.Select(role => new Claim(ClaimTypes.Role, role)), "test")), "a"));
}
