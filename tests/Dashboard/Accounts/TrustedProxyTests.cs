using System.Net;
using Supervision.Dashboard.Accounts;

namespace Supervision.Dashboard.Tests.Accounts;

public sealed class TrustedProxyTests
{
    [Theory]
    [InlineData("10.1.2.3", true)]
    [InlineData("::ffff:10.1.2.3", true)]
    [InlineData("10.1.2.4", false)]
    [InlineData("::1", false)]
    [InlineData(null, false)]
    public async Task Is_ConnectionFromAnAddress_OnlyTheConfiguredOne(string? address, bool trusted)
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = address is null ? null : IPAddress.Parse(address);
        // What a client writes itself must not count.
        context.Request.Headers["X-Forwarded-For"] = "10.1.2.3";
        var settings = new DashboardSettings { Database = "", InboxFolder = "", MediaFolder = "", Proxies = [IPAddress.Parse("10.1.2.3")] };
        var wentOn = false;

        await new TrustedProxy(_ => { wentOn = true; return Task.CompletedTask; }, settings).InvokeAsync(context);

        Assert.Equal((trusted, true), (TrustedProxy.Is(context), wentOn));
    }
}
