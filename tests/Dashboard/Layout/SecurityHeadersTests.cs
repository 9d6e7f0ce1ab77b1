using Supervision.Dashboard.Layout;

namespace Supervision.Dashboard.Tests.Layout;

public sealed class SecurityHeadersTests
{
    [Theory]
    [InlineData("Content-Security-Policy", "default-src 'none'")]
    [InlineData("Content-Security-Policy", "frame-ancestors 'none'")]
    [InlineData("Content-Security-Policy", "base-uri 'none'")]
    [InlineData("X-Content-Type-Options", "nosniff")]
    [InlineData("X-Frame-Options", "DENY")]
    [InlineData("Referrer-Policy", "same-origin")]
    [InlineData("Permissions-Policy", "microphone=()")]
    public async Task Headers_OfAnyAnswer_ForbidWhatThisServerDoesNotShip(string name, string part) =>
        Assert.Contains(part, (await Answer()).Headers[name].ToString(), StringComparison.Ordinal);

    [Fact]
    public async Task Policy_ForScripts_AllowsOwnFilesOnly()
    {
        var policy = (await Answer()).Headers.ContentSecurityPolicy.ToString().Split("; ");

        Assert.Contains("script-src 'self'", policy);
        Assert.Contains("style-src 'self'", policy);
        Assert.DoesNotContain(policy, part => part.Contains("unsafe-eval", StringComparison.Ordinal));
    }

    private static async Task<HttpResponse> Answer()
    {
        var context = new DefaultHttpContext();
        await new SecurityHeaders(_ => Task.CompletedTask).InvokeAsync(context);
        return context.Response;
    }
}
