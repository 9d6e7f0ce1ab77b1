using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.Testing;
using Supervision.Dashboard.Tests.Seeding;
using Supervision.Sql;

namespace Supervision.Dashboard.Tests;

/// <summary>The whole program on an empty database of its own, with the accounts of <see cref="SeedHall"/>.</summary>
public class DashboardFactory : WebApplicationFactory<Program>, IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("supervision-dashboard").FullName;

    public Database Database => Services.GetRequiredService<Database>();

    public string MediaFolder => Path.Combine(_folder, "media");

    public Dictionary<string, string> Settings { get; } = [];

    public Task InitializeAsync() => SeedHall.Accounts(Database);

    async Task IAsyncLifetime.DisposeAsync()
    {
        await DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseSetting("Supervision:Database", Path.Combine(_folder, "test.db"));
        builder.UseSetting("Supervision:Media", MediaFolder);
        builder.UseSetting("Supervision:Inbox", Path.Combine(_folder, "inbox"));
        builder.UseSetting("Supervision:Keys", Path.Combine(_folder, "keys"));
        builder.UseSetting("Supervision:Schedule", "false");
        foreach (var (name, value) in Settings)
            builder.UseSetting(name, value);
    }

    /// <summary>A browser without a sign-in; redirects are shown, not followed.</summary>
    public HttpClient Stranger() => CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

    /// <summary>A browser signed in as this account.</summary>
    public async Task<HttpClient> SignedIn(string accountId)
    {
        var client = Stranger();
        var answer = await client.PostForm("/signin", "/signin", new() { ["_handler"] = "signin", ["account"] = accountId, ["password"] = SeedHall.Password });
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return client;
    }
}

public static partial class Forms
{
    /// <summary>Opens a page, takes the antiforgery token from it and posts a form.</summary>
    public static async Task<HttpResponseMessage> PostForm(this HttpClient client, string page, string action, Dictionary<string, string> fields)
    {
        var html = await client.GetStringAsync(page);
        fields["__RequestVerificationToken"] = Token().Match(html).Groups["token"].Value;
        return await client.PostAsync(action, new FormUrlEncodedContent(fields));
    }

    [GeneratedRegex("""name="__RequestVerificationToken" value="(?<token>[^"]+)""", RegexOptions.None, 1000)]
    private static partial Regex Token();
}
