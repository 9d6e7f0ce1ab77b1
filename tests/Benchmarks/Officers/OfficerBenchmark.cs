using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Supervision.Sql;
using Supervision.Sql.Findings;
using Supervision.Sql.Findings.Evidence;
using Supervision.Sql.Findings.Queue;
using Supervision.Sql.Findings.Verdicts;

namespace Supervision.Benchmarks.Officers;

/// <summary>
/// Officers at work on one dashboard process: <c>officers [findings] [officers] [seconds]</c>. Queue and session pages against their own SQL
/// in the same run, then so many officers at once without pause: errors, percentiles, memory.
/// </summary>
public sealed partial class OfficerBenchmark : RatioBenchmark
{
    private const int Repeats = 25;
    private static readonly string[] Queues = ["", "?kind=call", "?severity=serious", "?sort=newest", "?department=部门03", "?staff=S017"];

    public override string Name => "officers";

    public override async Task Run(string[] arguments)
    {
        int Number(int place, int otherwise) => arguments.Length > place ? int.Parse(arguments[place], CultureInfo.InvariantCulture) : otherwise;
        var (findings, officers, seconds) = (Number(0, 1_000_000), Math.Min(Number(1, 200), 500), Math.Min(Number(2, 60), 600));
        var folder = Directory.CreateTempSubdirectory("supervision-officers").FullName;
        var path = Path.Combine(folder, "load.db");
        var database = new Database(path);
        try
        {
            Say($"{findings:N0} findings loaded in {await Seconds(() => LoadHall.Fill(database, findings, officers)):0.0} s");
            await using var dashboard = await DashboardProcess.Start(path, folder);
            await Ratios(database, dashboard);
            await Load(dashboard, officers, seconds);
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task Ratios(Database database, DashboardProcess dashboard)
    {
        using var client = await dashboard.SignIn(LoadHall.Account(0));
        var queue = new QueueQueries(database);
        foreach (var (query, filter) in new (string, QueueFilter)[]
        {
            ("", new() { HallCode = LoadHall.Hall }), ("?kind=call", new() { HallCode = LoadHall.Hall, Kind = "call" }), ("?severity=serious", new() { HallCode = LoadHall.Hall, Severity = "serious" }),
        })
            await Compare($"queue{query}", () => client.GetStringAsync($"/h/{LoadHall.Hall}/queue{query}"), async () =>
            {
                await queue.ByPriority(filter, QueueQueries.Start, 51);
                await queue.Total(filter);
                await queue.Departments(LoadHall.Hall);
                await queue.Posts(LoadHall.Hall);
            });
        var session = (await queue.ByPriority(new QueueFilter { HallCode = LoadHall.Hall, Kind = "call" }, QueueQueries.Start, 1))[0];
        await Compare("session", () => client.GetStringAsync($"/h/{LoadHall.Hall}/sessions/{session.SessionId}"), () => SessionSql(database, session));
    }

    // What the page cannot do without: the session, its findings with verdicts, the call with its words, the timeline, the next one.
    private static async Task SessionSql(Database database, QueueLine line)
    {
        var (evidence, hall) = (new EvidenceQueries(database), LoadHall.Hall);
        await new FindingQueries(database).Session(hall, line.SessionId);
        await new FindingQueries(database).FindingsOfSession(hall, line.SessionId);
        await new VerdictQueries(database).VerdictsOfSession(hall, line.SessionId);
        await evidence.Call(hall, line.SubjectKey);
        await evidence.Recordings(hall, line.SubjectKey);
        await evidence.Transcript(hall, line.SubjectKey);
        await evidence.Utterances(hall, line.SubjectKey);
        await evidence.Timeline(hall, line.StaffNo, line.PostCode, line.StartsAtUtc.AddMinutes(-30), line.EndsAtUtc.AddMinutes(30));
        await new QueueQueries(database).ByPriority(new QueueFilter { HallCode = hall }, QueueQueries.Start, 40);
    }

    private static async Task Compare(string name, Func<Task> page, Func<Task> sql)
    {
        await page();
        await sql();
        var (pages, texts) = (new List<double>(), new List<double>());
        // By turns, so that what else the machine does weighs on both.
        for (var turn = 0; turn < Repeats; turn++)
        {
            pages.Add(await Seconds(page));
            texts.Add(await Seconds(sql));
        }
        Say($"{name}: page {Middle(pages) * 1000:0.0} ms, its SQL {Middle(texts) * 1000:0.0} ms, ratio {Middle(pages) / Middle(texts):0.00}");
    }

    private static async Task Load(DashboardProcess dashboard, int officers, int seconds)
    {
        var clients = new List<HttpClient>();
        var entering = await Seconds(async () =>
        {
            for (var number = 0; number < officers; number++)
                clients.Add(await dashboard.SignIn(LoadHall.Account(number)));
        });
        Say($"{officers} officers signed in within {entering:0.0} s; memory {dashboard.MemoryMiB:0} MiB");
        var (times, errors) = (new ConcurrentBag<double>(), new ConcurrentBag<string>());
        using var end = new CancellationTokenSource(TimeSpan.FromSeconds(seconds));
        var memory = new List<double>();
        var watching = Watch(dashboard, memory, end.Token);
        await Task.WhenAll(clients.Select((client, number) => Work(client, number, times, errors, end.Token)));
        await watching;
        clients.ForEach(client => client.Dispose());
        var sorted = times.Order().ToList();
        Say($"{sorted.Count:N0} requests in {seconds} s ({sorted.Count / (double)seconds:0} a second), errors {errors.Count}; p50 {At(sorted, 0.5):0} ms, p95 {At(sorted, 0.95):0} ms, p99 {At(sorted, 0.99):0} ms");
        Say($"memory in MiB through the run: {string.Join(", ", memory.Select(value => value.ToString("0", CultureInfo.InvariantCulture)))}");
        foreach (var error in errors.GroupBy(text => text).Take(5))
            Say($"{error.Count()} x {error.Key}");
    }

    // Opens a queue, a session of it, and judges one in ten: as fast as the answers come.
    private static async Task Work(HttpClient client, int number, ConcurrentBag<double> times, ConcurrentBag<string> errors, CancellationToken end)
    {
        var random = new Random(number);
        while (!end.IsCancellationRequested)
        {
            var queue = await Timed(() => client.GetAsync($"/h/{LoadHall.Hall}/queue{Queues[random.Next(Queues.Length)]}", CancellationToken.None), times, errors);
            if (SessionLink().Matches(queue) is not { Count: > 0 } links || end.IsCancellationRequested)
                continue;
            var address = WebUtility.HtmlDecode(links[random.Next(links.Count)].Groups["address"].Value);
            var page = await Timed(() => client.GetAsync(address, CancellationToken.None), times, errors);
            if (random.Next(10) != 0 || Field(page, "finding") is not { Length: > 0 } finding)
                continue;
            var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = DashboardProcess.Token(page), ["finding"] = finding, ["seen"] = Field(page, "seen"), ["outcome"] = "dismissed" });
            await Timed(() => client.PostAsync($"{address.Split('?')[0]}/verdict", form, CancellationToken.None), times, errors);
        }
    }

    private static async Task<string> Timed(Func<Task<HttpResponseMessage>> ask, ConcurrentBag<double> times, ConcurrentBag<string> errors)
    {
        var watch = Stopwatch.StartNew();
        try
        {
            using var answer = await ask();
            var text = await answer.Content.ReadAsStringAsync(CancellationToken.None);
            times.Add(watch.Elapsed.TotalMilliseconds);
            if ((int)answer.StatusCode >= 400)
                errors.Add($"{(int)answer.StatusCode} {answer.RequestMessage?.Method}");
            return text;
        }
        catch (Exception failed) when (failed is HttpRequestException or TaskCanceledException)
        {
            errors.Add(failed.Message);
            return "";
        }
    }

    private static async Task Watch(DashboardProcess dashboard, List<double> memory, CancellationToken end)
    {
        while (!end.IsCancellationRequested)
        {
            memory.Add(dashboard.MemoryMiB);
            await Task.Delay(TimeSpan.FromSeconds(5), CancellationToken.None);
        }
    }

    private static string Field(string html, string name) => HiddenField().Matches(html).FirstOrDefault(match => match.Groups["name"].Value == name)?.Groups["value"].Value ?? "";

    private static double Middle(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static double At(List<double> sorted, double share) => sorted.Count == 0 ? 0 : sorted[Math.Min(sorted.Count - 1, (int)(share * sorted.Count))];

    [GeneratedRegex("""<a href="(?<address>[^"]*/sessions/[^"]+)" data-open""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SessionLink();

    [GeneratedRegex("""<input type="hidden" name="(?<name>finding|seen)" value="(?<value>[^"]*)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex HiddenField();
}
