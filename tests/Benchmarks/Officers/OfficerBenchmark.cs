using System.Globalization;
using Supervision.Sql;
using Supervision.Sql.Accounts;
using Supervision.Sql.Rulebook;
using Supervision.Sql.Halls;
using Supervision.Sql.Findings.Appeals;
using Supervision.Sql.Findings.Statements;
using Supervision.Sql.Findings.Views;
using Supervision.Sql.Findings;
using Supervision.Sql.Findings.Evidence;
using Supervision.Sql.Findings.Queue;
using Supervision.Sql.Findings.Verdicts;

namespace Supervision.Benchmarks.Officers;

/// <summary>
/// Officers at work on one dashboard process: <c>officers [findings] [officers] [seconds] [folder]</c>. Queue and session pages against their own SQL
/// in the same run, then so many officers at once: without pause, and with the pauses of people who read. A folder keeps the hall for the next run.
/// </summary>
public sealed class OfficerBenchmark : RatioBenchmark
{
    private const int Repeats = 40;
    private const int WarmUp = 300;
    private const int Few = 1000;

    // A page read at a glance and one that is listened through.
    private static readonly (int Least, int Most) Reading = (5, 20);

    public override string Name => "officers";

    public override async Task Run(string[] arguments)
    {
        int Number(int place, int otherwise) => arguments.Length > place ? int.Parse(arguments[place], CultureInfo.InvariantCulture) : otherwise;
        var (findings, officers, seconds) = (Number(0, 1_000_000), Math.Min(Number(1, 200), 500), Math.Min(Number(2, 60), 600));
        var kept = arguments.Length > 3 ? Directory.CreateDirectory(arguments[3]).FullName : null;
        var folder = kept ?? Directory.CreateTempSubdirectory("supervision-officers").FullName;
        var path = Path.Combine(folder, "load.db");
        var database = new Database(path);
        try
        {
            if (!File.Exists(path))
                Say($"{findings:N0} findings loaded in {await Seconds(() => LoadHall.Fill(database, findings, officers)):0.0} s");
            await using var dashboard = await DashboardProcess.Start(path, folder);
            await Ratios(database, dashboard);
            await Sizes(folder, findings, dashboard);
            await new OfficerLoad(dashboard, officers, Reading).Run(seconds);
            await new OfficerLoad(dashboard, officers, (0, 0)).Run(seconds);
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            if (kept is null)
                Directory.Delete(folder, recursive: true);
        }
    }

    // A thousand findings are what a page answers at its quickest: what a million cost beside them is what grows.
    private static async Task Sizes(string folder, int findings, DashboardProcess large)
    {
        var path = Path.Combine(folder, "small.db");
        if (!File.Exists(path))
            await LoadHall.Fill(new Database(path), Few, 1);
        await using var small = await DashboardProcess.Start(path, folder, port: 5195);
        await new SizeComparison((Few, small), (findings, large)).Run(WarmUp, Repeats);
    }

    private static async Task Ratios(Database database, DashboardProcess dashboard)
    {
        using var client = await dashboard.SignIn(LoadHall.Account(0));
        var queue = new QueueQueries(database);
        foreach (var (query, filter) in new (string, QueueFilter)[]
        {
            ("", new() { HallCode = LoadHall.Hall }), ("?rule=S3.review.verify", new() { HallCode = LoadHall.Hall, RuleKey = "S3.review.verify" }), ("?kind=call", new() { HallCode = LoadHall.Hall, Kind = "call" }), ("?severity=serious", new() { HallCode = LoadHall.Hall, Severity = "serious" }),
            ("?kind=review&severity=serious", new() { HallCode = LoadHall.Hall, Kind = "review", Severity = "serious" }), ("?department=部门03", new() { HallCode = LoadHall.Hall, Department = "部门03" }),
        })
            await Compare($"queue{query}", dashboard, () => client.GetStringAsync($"/h/{LoadHall.Hall}/queue{query}"), async () =>
            {
                await Visit(database);
                await new RulebookQueries(database).Adoptions(LoadHall.Hall);
                await queue.Departments(LoadHall.Hall);
                await queue.Posts(LoadHall.Hall);
                var weighed = await queue.Weighed(filter);
                // A list that ends on its first page is its own count.
                if ((await queue.ByPriority(weighed, QueueQueries.Start, 51)).DistinctBy(line => line.SessionId).Count() == 51)
                    await queue.AtLeast(weighed);
                await new ViewQueries(database).ViewsFor(LoadHall.Hall, LoadHall.Account(0));
            });
        var session = (await queue.ByPriority(new QueueFilter { HallCode = LoadHall.Hall, Kind = "call" }, QueueQueries.Start, 1))[0];
        await Compare("session", dashboard, () => client.GetStringAsync($"/h/{LoadHall.Hall}/sessions/{session.SessionId}"), () => SessionSql(database, session));
    }

    // What every page of a hall asks first: whether the account still holds, and which hall it is.
    private static async Task Visit(Database database)
    {
        await new AccountQueries(database).Account(LoadHall.Account(0));
        await new HallQueries(database).Hall(LoadHall.Hall);
    }

    // Every statement that the page runs, and none that it does not.
    private static async Task SessionSql(Database database, QueueLine line)
    {
        var (evidence, hall) = (new EvidenceQueries(database), LoadHall.Hall);
        await Visit(database);
        await evidence.StaffOn(hall, line.StaffNo!, line.Day);
        await new AppealQueries(database).AppealsOfSession(hall, line.SessionId);
        await new StatementQueries(database).StatementsOfSession(hall, line.SessionId);
        await new AppealQueries(database).EffectsOfSession(hall, line.SessionId);
        await new VerdictQueries(database).Departments(hall, line.StaffNo, line.PostCode, line.Day);
        await evidence.ClipsOfPost(hall, line.PostCode!, line.StartsAtUtc.AddMinutes(-35), line.EndsAtUtc.AddMinutes(5), 96);
        await evidence.Post(hall, line.PostCode!);
        await evidence.SuspectHits(hall, line.SubjectKey);
        await evidence.Clocks(hall, line.SessionKind, line.SubjectKey);
        await new RulebookQueries(database).Adoptions(hall);
        await new RulebookQueries(database).Adoptions(hall);
        var look = $"look|{hall}|{line.SessionId}|";
        await evidence.Look(look + LoadHall.Account(0), "bench", line.EndsAtUtc);
        await evidence.Lookers(look, look + '~', line.EndsAtUtc);
        await new FindingQueries(database).Session(hall, line.SessionId);
        await new FindingQueries(database).FindingsOfSession(hall, line.SessionId);
        await new VerdictQueries(database).VerdictsOfSession(hall, line.SessionId);
        await evidence.Call(hall, line.SubjectKey);
        await evidence.Recordings(hall, line.SubjectKey);
        await evidence.Transcript(hall, line.SubjectKey);
        await evidence.Utterances(hall, line.SubjectKey);
        await evidence.Timeline(hall, line.StaffNo, line.PostCode, new TimelineHours(line.StartsAtUtc.AddMinutes(-30), line.EndsAtUtc.AddMinutes(30)));
        await new QueueQueries(database).ByPriority(new QueueFilter { HallCode = hall }, QueueQueries.Start, 3);
    }

    private static async Task Compare(string name, DashboardProcess dashboard, Func<Task> page, Func<Task> sql)
    {
        // Until both are compiled to the end: a server is warm nearly all of its life.
        for (var turn = 0; turn < WarmUp; turn++)
        {
            await page();
            await sql();
        }
        var (pages, texts, ownStart, pageProcessor) = (new List<double>(), new List<double>(), Environment.CpuUsage.TotalTime, dashboard.ProcessorTime);
        // By turns, so that what else the machine does weighs on both.
        for (var turn = 0; turn < Repeats; turn++)
        {
            pages.Add(await Seconds(page));
            texts.Add(await Seconds(sql));
        }
        var (ofPages, ofTexts) = ((dashboard.ProcessorTime - pageProcessor).TotalMilliseconds / Repeats, (Environment.CpuUsage.TotalTime - ownStart).TotalMilliseconds / Repeats);
        Say($"{name}: page {Middle(pages) * 1000:0.0} ms, its SQL {Middle(texts) * 1000:0.0} ms, ratio {Middle(pages) / Middle(texts):0.00}; processor {ofPages:0.0} ms and {ofTexts:0.0} ms (the client's own among it)");
    }

    private static double Middle(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
