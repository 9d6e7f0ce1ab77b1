using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.StaticAssets;
using Supervision.Dashboard.Accounts;
using Supervision.Dashboard.Tests.Seeding;

namespace Supervision.Dashboard.Tests.Accounts;

public sealed partial class AccessTests(DashboardFactory factory) : IClassFixture<DashboardFactory>
{
    private IEnumerable<RouteEndpoint> Guarded => factory.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null);

    [Fact]
    public void Table_EveryPageAndEndpoint_HasItsLine()
    {
        var missing = Guarded.Select(endpoint => endpoint.RoutePattern.RawText ?? "").Distinct().Except(Access.Templates).ToList();
        Assert.True(missing.Count == 0, "Add a line to Access.cs for: " + string.Join(", ", missing));
    }

    [Fact]
    public void Table_PageOrEndpoint_GoesNeverAroundIt()
    {
        // An attribute of its own would replace the fallback policy that asks the table.
        var own = Guarded.Where(endpoint => endpoint.Metadata.GetMetadata<IAuthorizeData>() is not null || endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null);
        Assert.Empty(own.Select(endpoint => endpoint.RoutePattern.RawText));
    }

    [Fact]
    public void Table_EveryLine_NamesAnAddressThatExists()
    {
        var planned = Access.Templates.Except(Guarded.Select(endpoint => endpoint.RoutePattern.RawText ?? "")).ToList();
        Assert.True(planned.Count == 0, "Remove the lines, or build the pages: " + string.Join(", ", planned));
    }

    [Theory]
    [InlineData("officer")]
    [InlineData("leader")]
    [InlineData("operator")]
    [InlineData("staff")]
    [InlineData("administrator")]
    public async Task HallPages_EachRole_OpensItsOwnInTheOwnHallOnly(string role)
    {
        var own = await factory.SignedIn(role);
        var foreign = await factory.SignedIn("other-" + role);
        foreach (var template in PagesWithoutFurtherParts())
        {
            var address = template.Replace("{hall}", SeedHall.Hall, StringComparison.Ordinal);
            var expected = Access.RolesFor(template).Contains(role) ? HttpStatusCode.OK : HttpStatusCode.Forbidden;
            Assert.True(expected == (await own.GetAsync(address)).StatusCode, $"{role} at {address}: expected {expected}");
            Assert.True(HttpStatusCode.Forbidden == (await foreign.GetAsync(address)).StatusCode, $"{role} of another hall at {address}");
        }
    }

    [Theory]
    [InlineData("officer")]
    [InlineData("leader")]
    [InlineData("operator")]
    [InlineData("staff")]
    [InlineData("administrator")]
    public async Task Access_EveryAddressAndMethod_OpensForItsRolesInTheOwnHallOnly(string role)
    {
        var own = await factory.SignedIn(role);
        var foreign = await factory.SignedIn("other-" + role);
        var asked = 0;
        foreach (var (method, template) in AddressesOfHalls())
        {
            var address = Filled(template);
            var isAllowed = Access.RolesFor(template).Contains(role);
            Assert.True(isAllowed != await IsRefused(own, method, address), $"{role}: {method} {address} must be {(isAllowed ? "allowed" : "refused")}");
            Assert.True(await IsRefused(foreign, method, address), $"{role} of another hall: {method} {address} must be refused");
            asked++;
        }
        Assert.True(asked > 80, $"only {asked} addresses were asked");
    }

    [Fact]
    public async Task Access_StrangerAtEveryAddressAndMethod_IsAskedToSignIn()
    {
        var stranger = factory.Stranger();
        foreach (var (method, template) in AddressesOfHalls())
        {
            var answer = await stranger.SendAsync(new HttpRequestMessage(method, Filled(template)));
            Assert.True(answer.StatusCode == HttpStatusCode.Redirect && answer.Headers.Location!.PathAndQuery.StartsWith("/signin?back=", StringComparison.Ordinal), $"{method} {template} answered {answer.StatusCode}");
        }
    }

    [Fact]
    public async Task HallPages_Stranger_IsAskedToSignIn()
    {
        var stranger = factory.Stranger();
        foreach (var template in PagesWithoutFurtherParts())
        {
            var answer = await stranger.GetAsync(template.Replace("{hall}", SeedHall.Hall, StringComparison.Ordinal));
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
            Assert.StartsWith("/signin?back=", answer.Headers.Location!.PathAndQuery, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Access_Refusal_IsAPageInWords()
    {
        var client = await factory.SignedIn("operator");
        var answer = await client.GetAsync($"/h/{SeedHall.OtherHall}");
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains("没有权限", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Access_UnknownAddressOrHall_IsANotFoundPage()
    {
        var client = await factory.SignedIn("administrator");
        foreach (var address in (string[])["/nowhere", $"/h/{SeedHall.Hall}/nowhere"])
        {
            var answer = await client.GetAsync(address);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            Assert.Contains("没有这一页", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    // Pages of the framework name no method; they answer to reading and to the posting of their forms.
    private IEnumerable<(HttpMethod Method, string Template)> AddressesOfHalls() => Guarded
        .Where(endpoint => endpoint.RoutePattern.RawText?.StartsWith("/h/{hall}", StringComparison.Ordinal) == true)
        .SelectMany(endpoint => (endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET", "POST"]).Select(method => (HttpMethod.Parse(method), endpoint.RoutePattern.RawText!)))
        .Distinct().ToList();

    // Parts that exist in no hall: what may be opened answers with a page or "not found", what may not with a refusal.
    private static string Filled(string template) => Part().Replace(template.Replace("{hall}", SeedHall.Hall, StringComparison.Ordinal), match => match.Value.Contains(":long", StringComparison.Ordinal) ? "1" : "none");

    private static async Task<bool> IsRefused(HttpClient client, HttpMethod method, string address)
    {
        using var request = new HttpRequestMessage(method, address);
        using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        return answer.StatusCode == HttpStatusCode.Forbidden;
    }

    [System.Text.RegularExpressions.GeneratedRegex(@"\{[^}]+\}", System.Text.RegularExpressions.RegexOptions.None, 1000)]
    private static partial System.Text.RegularExpressions.Regex Part();

    private IEnumerable<string> PagesWithoutFurtherParts() => Guarded
        .Where(endpoint => endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.Components.Endpoints.ComponentTypeMetadata>() is not null)
        .Select(endpoint => endpoint.RoutePattern.RawText ?? "")
        .Where(template => template.StartsWith("/h/{hall}", StringComparison.Ordinal) && !template["/h/{hall}".Length..].Contains('{', StringComparison.Ordinal))
        .Distinct().ToList();
}
