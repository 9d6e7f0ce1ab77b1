using System.Net;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Supervision.Dashboard.Accounts;
using Supervision.Dashboard.Tests.Seeding;
using Supervision.Jobs.Accounts;

namespace Supervision.Dashboard.Tests.Layout;

/// <summary>A month of evidence, read by every role.</summary>
public sealed class MonthFactory : DashboardFactory, IAsyncLifetime
{
    async Task IAsyncLifetime.InitializeAsync()
    {
        await InitializeAsync();
        await new SeedMonth(Database).Run();
    }
}

/// <summary>No page offers a link that its reader may not follow.</summary>
public sealed partial class LinksTests(MonthFactory factory) : IClassFixture<MonthFactory>
{
    // Rows that the seeded month holds.
    private static readonly Dictionary<string, string> Samples = new()
    {
        ["{hall}"] = SeedHall.Hall, ["{session}"] = "session001", ["{staffNo}"] = "S001", ["{post}"] = "A01", ["{document}"] = "S1", ["{run}"] = "run2",
        ["{batch}"] = "batch2", ["{entry:long}"] = "1", ["{account}"] = "officer", ["{kind}"] = "reply", ["{replay}"] = "replay1", ["{day}"] = "2026-03-03",
    };

    private static readonly List<(string Template, Regex Path)> Known = Access.Templates.Where(template => template.StartsWith("/h/", StringComparison.Ordinal))
        // The more of an address is spelled out, the nearer it is.
        .OrderByDescending(template => template.Split('/').Count(part => !part.StartsWith('{')))
        .Select(template => (template, new Regex($"^{Parameter().Replace(template, "[^/]+")}$", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)))).ToList();

    public static TheoryData<string> EveryRole => [.. Roles.All];

    [Theory]
    [MemberData(nameof(EveryRole))]
    public async Task Page_OfEachRole_OffersNoLinkThatThisRoleMayNotOpen(string role)
    {
        var client = await factory.SignedIn(role);
        var (links, wrong) = (0, new List<string>());
        foreach (var template in typeof(Access).Assembly.GetTypes().SelectMany(type => type.GetCustomAttributes<RouteAttribute>()).Select(route => route.Template).Where(template => Access.RolesFor(template).Contains(role)))
        {
            var answer = await client.GetAsync(Samples.Aggregate(template, (path, sample) => path.Replace(sample.Key, sample.Value, StringComparison.Ordinal)));
            if (answer.StatusCode != HttpStatusCode.OK)
                continue;
            foreach (var path in Links().Matches(await answer.Content.ReadAsStringAsync()).Select(match => WebUtility.HtmlDecode(match.Groups["path"].Value)).Distinct())
            {
                links++;
                var target = Known.FirstOrDefault(known => known.Path.IsMatch(path)).Template;
                if (target is null || !Access.RolesFor(target).Contains(role))
                    wrong.Add($"{template} offers {path}{(target is null ? ", which is no address" : "")}");
            }
        }
        Assert.Empty(wrong);
        Assert.True(links > 3, $"{links} links seen");
    }

    [GeneratedRegex("\\{[^}]+\\}", RegexOptions.None, 1000)]
    private static partial Regex Parameter();

    [GeneratedRegex("href=\"(?<path>/h/[^\"?#]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Links();
}
