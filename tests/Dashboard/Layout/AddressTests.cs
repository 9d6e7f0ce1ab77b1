using Supervision.Dashboard.Layout;
using Supervision.Dashboard.Tests.Accounts;

namespace Supervision.Dashboard.Tests.Layout;

public sealed class AddressTests
{
    [Theory]
    [InlineData("?kind=call&sort=newest", "kind", "absence", "/h/xicheng/queue?kind=absence&sort=newest")]
    [InlineData("?kind=call&sort=newest", "kind", null, "/h/xicheng/queue?sort=newest")]
    [InlineData("", "who", "王 & 李", "/h/xicheng/queue?who=%E7%8E%8B%20%26%20%E6%9D%8E")]
    [InlineData("?kind=", "sort", "oldest", "/h/xicheng/queue?sort=oldest")]
    [InlineData("?columns=rate&columns=score", "sort", "oldest", "/h/xicheng/queue?columns=rate,score&sort=oldest")]
    [InlineData("?kind=call&kind=review", "sort", "oldest", "/h/xicheng/queue?sort=oldest")]
    public void With_Change_ReplacesOnlyThatPart(string query, string name, string? value, string address) =>
        Assert.Equal(address, Address.With(Visits.To(query: query), (name, value)));

    [Fact]
    public void Carry_OtherPage_TakesTheFiltersButNotThePlace() =>
        Assert.Equal("/h/xicheng/queue.csv?kind=call", Address.Carry(Visits.To(query: "?kind=call&after=9~x"), "/h/xicheng/queue.csv"));
}
