using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;

namespace Supervision.Benchmarks.Officers;

/// <summary>The dashboard as its users run it: a process of its own on a loopback port.</summary>
internal sealed partial class DashboardProcess : IAsyncDisposable
{
    private readonly Process _process;

    private DashboardProcess(Process process, Uri address) => (_process, Address) = (process, address);

    internal Uri Address { get; }

    internal double MemoryMiB
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / 1048576.0;
        }
    }

    /// <summary>What the process has computed so far: on a machine that others use too, steadier than the clock.</summary>
    internal TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    internal static async Task<DashboardProcess> Start(string databasePath, string folder, int port = 5196)
    {
        var address = new Uri($"http://127.0.0.1:{port}");
        var start = new ProcessStartInfo("dotnet", [Program()]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in new[]
        {
            ("ASPNETCORE_URLS", address.ToString()), ("Supervision__Database", databasePath), ("Supervision__Media", folder), ("Supervision__Inbox", folder), ("Supervision__Keys", Path.Combine(folder, "keys")),
            ("Supervision__Schedule", "false"), ("Logging__LogLevel__Default", "Warning"),
        })
            start.Environment[name] = value;
        var process = Process.Start(start)!;
        // Unread output would fill its pipe and stop the server.
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, line) => { if (line.Data is { Length: > 0 } text) Console.Error.WriteLine(text); };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var client = new HttpClient { BaseAddress = address };
        for (var tries = 0; tries < 120; tries++)
        {
            await Task.Delay(500);
            try
            {
                if ((await client.GetAsync("/health/live")).IsSuccessStatusCode)
                    return new DashboardProcess(process, address);
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }
        }
        process.Kill(entireProcessTree: true);
        throw new InvalidOperationException("The dashboard did not answer within a minute.");
    }

    /// <summary>A browser of one officer, signed in.</summary>
    internal async Task<HttpClient> SignIn(string account)
    {
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer(), MaxConnectionsPerServer = 2 }) { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(60) };
        var token = Token(await client.GetStringAsync("/signin"));
        var answer = await client.PostAsync("/signin", new FormUrlEncodedContent(new Dictionary<string, string> { ["_handler"] = "signin", ["account"] = account, ["password"] = LoadHall.Password, ["__RequestVerificationToken"] = token }));
        return answer.StatusCode == HttpStatusCode.Redirect ? client : throw new InvalidOperationException($"{account} was not let in: {answer.StatusCode}");
    }

    internal static string Token(string html) => TokenField().Match(html).Groups["token"].Value;

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static string Program()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Supervision.sln")))
            folder = folder.Parent;
        var path = Path.Combine(folder?.FullName ?? ".", "Dashboard/bin/Release/net10.0/Supervision.Dashboard.dll");
        return File.Exists(path) ? path : throw new FileNotFoundException("Build it first: dotnet build -c Release Dashboard", path);
    }

    [GeneratedRegex("""name="__RequestVerificationToken" value="(?<token>[^"]+)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TokenField();
}
