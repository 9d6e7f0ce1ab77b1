using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Supervision.Benchmarks.Officers;

/// <summary>So many officers at once on one dashboard process, each with a pause between two requests: errors, percentiles, memory.</summary>
/// <param name="pause">Shortest and longest pause in seconds, evenly spread between; zeros ask as fast as the answers come.</param>
internal sealed partial class OfficerLoad(DashboardProcess dashboard, int officers, (int Least, int Most) pause)
{
    private static readonly string[] Queues = ["", "?kind=call", "?severity=serious", "?sort=newest", "?department=部门03", "?staff=S017"];
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(5);

    private readonly ConcurrentBag<double> _times = [];
    private readonly ConcurrentBag<string> _errors = [];
    private readonly List<(double Seconds, double MiB)> _memory = [];

    internal async Task Run(int seconds)
    {
        var clients = new List<HttpClient>();
        for (var number = 0; number < officers; number++)
            clients.Add(await dashboard.SignIn(LoadHall.Account(number)));
        using var end = new CancellationTokenSource(TimeSpan.FromSeconds(seconds));
        var watching = Watch(end.Token);
        await Task.WhenAll(clients.Select((client, number) => Work(client, number, end.Token)));
        await watching;
        clients.ForEach(client => client.Dispose());
        Report(seconds);
    }

    private void Report(int seconds)
    {
        var sorted = _times.Order().ToList();
        Say($"{officers} officers, pause {pause.Least} to {pause.Most} s: {sorted.Count:N0} requests in {seconds} s ({sorted.Count / (double)seconds:0.0} a second), errors {_errors.Count}; p50 {At(sorted, 0.5):0} ms, p95 {At(sorted, 0.95):0} ms, p99 {At(sorted, 0.99):0} ms");
        // Start, then once a minute.
        var minutes = _memory.Where((_, index) => index % 12 == 0).Append(_memory[^1]).Select(look => $"{look.Seconds:0} s {look.MiB:0}");
        Say($"memory in MiB: {string.Join(", ", minutes)}; most {_memory.Max(look => look.MiB):0}");
        foreach (var error in _errors.GroupBy(text => text).Take(5))
            Say($"{error.Count()} x {error.Key}");
    }

    // Opens a queue, a session of it, and judges one in ten.
    private async Task Work(HttpClient client, int number, CancellationToken end)
    {
        var random = new Random(number);
        // Not all in the same second.
        await Pause(random, 0, end);
        while (!end.IsCancellationRequested)
        {
            var queue = await Timed(() => client.GetAsync($"/h/{LoadHall.Hall}/queue{Queues[random.Next(Queues.Length)]}", CancellationToken.None));
            await Pause(random, pause.Least, end);
            if (SessionLink().Matches(queue) is not { Count: > 0 } links || end.IsCancellationRequested)
                continue;
            var address = WebUtility.HtmlDecode(links[random.Next(links.Count)].Groups["address"].Value);
            var page = await Timed(() => client.GetAsync(address, CancellationToken.None));
            await Pause(random, pause.Least, end);
            if (end.IsCancellationRequested || random.Next(10) != 0 || Field(page, "finding") is not { Length: > 0 } finding)
                continue;
            var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = DashboardProcess.Token(page), ["finding"] = finding, ["seen"] = Field(page, "seen"), ["outcome"] = "dismissed" });
            await Timed(() => client.PostAsync($"{address.Split('?')[0]}/verdict", form, CancellationToken.None));
        }
    }

    private Task Pause(Random random, int least, CancellationToken end) =>
        Task.Delay(TimeSpan.FromSeconds(least + random.NextDouble() * (pause.Most - least)), end).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);

    private async Task<string> Timed(Func<Task<HttpResponseMessage>> ask)
    {
        var watch = Stopwatch.StartNew();
        try
        {
            using var answer = await ask();
            var text = await answer.Content.ReadAsStringAsync(CancellationToken.None);
            _times.Add(watch.Elapsed.TotalMilliseconds);
            if ((int)answer.StatusCode >= 400)
                _errors.Add($"{(int)answer.StatusCode} {answer.RequestMessage?.Method}");
            return text;
        }
        catch (Exception failed) when (failed is HttpRequestException or TaskCanceledException)
        {
            _errors.Add(failed.Message);
            return "";
        }
    }

    private async Task Watch(CancellationToken end)
    {
        var watch = Stopwatch.StartNew();
        while (!end.IsCancellationRequested)
        {
            _memory.Add((watch.Elapsed.TotalSeconds, dashboard.MemoryMiB));
            await Task.Delay(Look, CancellationToken.None);
        }
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    private static string Field(string html, string name) => HiddenField().Matches(html).FirstOrDefault(match => match.Groups["name"].Value == name)?.Groups["value"].Value ?? "";

    private static double At(List<double> sorted, double share) => sorted.Count == 0 ? 0 : sorted[Math.Min(sorted.Count - 1, (int)(share * sorted.Count))];

    [GeneratedRegex("""<a href="(?<address>[^"]*/sessions/[^"]+)" data-open""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SessionLink();

    [GeneratedRegex("""<input type="hidden" name="(?<name>finding|seen)" value="(?<value>[^"]*)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex HiddenField();
}
