using System.Net;
using System.Text.RegularExpressions;
using Supervision.Dashboard.Accounts;
using Supervision.Dashboard.Tests.Seeding;

namespace Supervision.Dashboard.Tests.Layout;

public sealed partial class SafetyTests(DashboardFactory factory) : IClassFixture<DashboardFactory>
{
    [Theory]
    [InlineData("/signin")]
    [InlineData("/nowhere")]
    [InlineData("/health/live")]
    [InlineData("/css/base.css")]
    public async Task Headers_EveryAnswer_CarryTheContentPolicy(string address)
    {
        var answer = await factory.Stranger().GetAsync(address);
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("style-src 'self';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe-eval", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Theory]
    [InlineData("/signin")]
    [InlineData("/signout")]
    [InlineData("/preferences")]
    public async Task Post_WithoutToken_IsRefused(string address)
    {
        var client = await factory.SignedIn("officer");
        var answer = await client.PostAsync(address, new FormUrlEncodedContent(new Dictionary<string, string> { ["_handler"] = "signin", ["lang"] = "en-GB" }));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("请求无法处理", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Language_Unchosen_IsChineseAndEnglishBySwitch()
    {
        var client = factory.Stranger();
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
        Assert.Contains("lang=\"zh-CN\"", await client.GetStringAsync("/signin"), StringComparison.Ordinal);
        Assert.Contains("lang=\"en\"", await client.GetStringAsync("/signin?lang=en-GB"), StringComparison.Ordinal);
        var answer = await client.PostForm("/signin?back=%2Fh%2Fx", "/preferences", new() { ["lang"] = "en-GB", ["back"] = "/signin?back=%2Fh%2Fx" });
        Assert.Equal("/signin?back=%2Fh%2Fx", answer.Headers.Location!.ToString());
        Assert.Contains("lang=\"en\"", await client.GetStringAsync("/signin"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_InlineScriptOrStyleElement_IsNowhere()
    {
        var client = await factory.SignedIn("leader");
        foreach (var address in (string[])["/signin", "/h/xicheng"])
        {
            var html = await client.GetStringAsync(address);
            Assert.DoesNotContain("<style", html, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotMatch("<script(?![^>]*src=)", html);
            Assert.DoesNotMatch("\\son[a-z]+=\"", html);
        }
    }

    [Fact]
    public async Task Health_DatabaseThatAnswers_IsReady()
    {
        Assert.Equal("Healthy", await factory.Stranger().GetStringAsync("/health/live"));
        Assert.Equal("Healthy", await factory.Stranger().GetStringAsync("/health/ready"));
    }

    /// <summary>Each address that takes a post, by a role that may use it: one left without the check would do what the forged form says.</summary>
    [Fact]
    public async Task EveryPost_WithoutToken_IsRefused()
    {
        var addresses = factory.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>() is { } methods && methods.HttpMethods.Contains(HttpMethods.Post))
            .Select(endpoint => endpoint.RoutePattern.RawText!).Where(template => template.StartsWith("/h/{hall}/", StringComparison.Ordinal)).Distinct().ToList();
        Assert.True(addresses.Count > 15, $"Only {addresses.Count} addresses take a post: the list is not complete.");
        foreach (var template in addresses)
        {
            var client = await factory.SignedIn(Access.RolesFor(template)[0]);
            var answer = await client.PostAsync(Sample().Replace(template.Replace("{hall}", SeedHall.Hall, StringComparison.Ordinal), "none"), new FormUrlEncodedContent([]));
            Assert.True(answer.StatusCode == HttpStatusCode.BadRequest, $"{template}: {answer.StatusCode}");
        }
    }

    [Fact]
    public void Endpoints_SameAddress_IsNeverMappedTwice()
    {
        var endpoints = factory.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText?.StartsWith("/h/", StringComparison.Ordinal) == true)
            .GroupBy(endpoint => endpoint.DisplayName).Where(group => group.Count() > 1);
        Assert.Empty(endpoints.Select(group => group.Key));
    }

    [GeneratedRegex(@"\{[^}]+\}", RegexOptions.None, 1000)]
    private static partial Regex Sample();
}
