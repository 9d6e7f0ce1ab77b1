using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Supervision.Benchmarks.Officers;

/// <summary>The same pages of a small and of a large hall, by turns in one run: what else the machine does weighs on both.</summary>
internal sealed partial class SizeComparison((int Findings, DashboardProcess Dashboard) small, (int Findings, DashboardProcess Dashboard) large)
{
    private static readonly string[] Queues =
    [
        "", "?kind=call", "?severity=serious", "?rule=s1-4.2-1", "?lead=yes", "?sort=newest", "?department=部门03", "?staff=S017", "?from=2026-03-01&to=2026-03-31",
        // These three let nothing through.
        "?kind=review&severity=serious", "?rule=s1-4.2-1&kind=absence", "?from=2027-01-01",
    ];

    internal async Task Run(int warmUp, int repeats)
    {
        using var one = await small.Dashboard.SignIn(LoadHall.Account(0));
        using var other = await large.Dashboard.SignIn(LoadHall.Account(0));
        foreach (var queue in Queues)
            await Compare($"queue{queue}", (one, $"/h/{LoadHall.Hall}/queue{queue}"), (other, $"/h/{LoadHall.Hall}/queue{queue}"), warmUp / Queues.Length, repeats);
        await Compare("session", (one, await FirstSession(one)), (other, await FirstSession(other)), warmUp, repeats);
    }

    private async Task Compare(string name, (HttpClient Client, string Address) few, (HttpClient Client, string Address) many, int warmUp, int repeats)
    {
        for (var turn = 0; turn < warmUp; turn++)
        {
            await few.Client.GetStringAsync(few.Address);
            await many.Client.GetStringAsync(many.Address);
        }
        var (ofFew, ofMany, fewStart, manyStart) = (new List<double>(), new List<double>(), small.Dashboard.ProcessorTime, large.Dashboard.ProcessorTime);
        for (var turn = 0; turn < repeats; turn++)
        {
            ofFew.Add(await Time(few));
            ofMany.Add(await Time(many));
        }
        var (fewProcessor, manyProcessor) = ((small.Dashboard.ProcessorTime - fewStart).TotalMilliseconds / repeats, (large.Dashboard.ProcessorTime - manyStart).TotalMilliseconds / repeats);
        Say($"{name}: {small.Findings:N0} findings {Middle(ofFew):0.0} ms, {large.Findings:N0} findings {Middle(ofMany):0.0} ms, ratio {Middle(ofMany) / Middle(ofFew):0.00}; processor {fewProcessor:0.0} ms and {manyProcessor:0.0} ms");
    }

    private static async Task<double> Time((HttpClient Client, string Address) page)
    {
        var watch = Stopwatch.StartNew();
        await page.Client.GetStringAsync(page.Address);
        return watch.Elapsed.TotalMilliseconds;
    }

    private static async Task<string> FirstSession(HttpClient client) =>
        WebUtility.HtmlDecode(SessionLink().Match(await client.GetStringAsync($"/h/{LoadHall.Hall}/queue?kind=call")).Groups["address"].Value);

    private static double Middle(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    [GeneratedRegex("""<a href="(?<address>[^"]*/sessions/[^"]+)" data-open""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SessionLink();
}
