using System.Globalization;
using Supervision.Dashboard.Accounts;
using Supervision.Dashboard.Texts;
using Supervision.Dashboard.Texts.Findings;
using Supervision.Jobs.Findings.Footage;
using Supervision.Jobs.Operations;
using Supervision.Sql;

namespace Supervision.Dashboard.Findings.Footage;

/// <summary>The footage that runs out, as a page, as a list to take to the recorder, and the form that records what was secured.</summary>
internal static class FootageView
{
    // A recorder's clock may be off, and what led to the minute matters too.
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(5);

    internal static IReadOnlyList<int> Horizons { get; } = [3, 7, 14, 30];

    internal static int Horizon(Visit visit) =>
        int.TryParse(visit.Query["within"], NumberStyles.None, CultureInfo.InvariantCulture, out var days) && Horizons.Contains(days) ? days : 7;

    /// <summary>How many lines stand on the pages before this one.</summary>
    internal static int First(Visit visit) => int.TryParse(visit.Query["after"], NumberStyles.None, CultureInfo.InvariantCulture, out var first) ? first : 0;

    internal static Task<IReadOnlyList<FootageDue>> Read(Database database, Visit visit, int horizon, CancellationToken cancel) =>
        new FootageList(database).Read(visit.Hall.HallCode, visit.Today, visit.StartUtc, horizon, cancel);

    /// <summary>What to export from the recorder, in hall time.</summary>
    internal static (DateTime From, DateTime To) Span(Visit visit, FootageDue line) =>
        (visit.Local(line.Need.StartsAtUtc - Margin), visit.Local(line.Need.EndsAtUtc + Margin));

    internal static ExportTable Table(Visit visit, Database database, CancellationToken cancel) => new(FootageText.Title,
        [FootageText.Camera, FootageText.From, FootageText.To, FootageText.LastDay, FootageText.DaysLeft, FootageText.Why, QueueText.Post, QueueText.Staff, FootageText.StateHead, "SHA-256", BenchText.Session],
        Rows(visit, database, cancel));

    internal static string Why(FootageDue line) => string.Join(PartText.Comma, new[]
    {
        line.Need.HasAppeal ? FootageText.Appeal : null, line.Need.HasReview ? FootageText.Review : null, line.Need.HasFlag ? FootageText.Flag : null,
    }.Where(word => word is not null));

    internal static void MapFootage(this IEndpointRouteBuilder app) => app.MapPost("/h/{hall}/footage/hold",
        async (HttpContext context, Visit visit, Database database, TimeProvider time) =>
        {
            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            var saved = await new FootageHoldBook(database, time).Hold(
                visit.Hall.HallCode, form["session"].ToString(), form["camera"].ToString(), form["hash"], visit.AccountId, context.RequestAborted);
            // Back to the page of the list that the line stood on.
            var place = First(visit) is > 0 and var first ? FormattableString.Invariant($"&after={first}") : "";
            return Results.LocalRedirect(string.Create(CultureInfo.InvariantCulture, $"{visit.At("footage")}?within={Horizon(visit)}{place}&hold={(saved ? "saved" : "refused")}"));
        });

    private static async IAsyncEnumerable<IReadOnlyList<object?>> Rows(Visit visit, Database database, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var line in await Read(database, visit, Horizon(visit), cancel))
        {
            var (from, to) = Span(visit, line);
            yield return
            [
                line.Camera, from, to, line.LastDay, line.DaysLeft, Why(line), line.Need.PostCode, line.Need.StaffNo, FootageText.State(line.State), line.Hold?.FileHash, line.Need.SessionId,
            ];
        }
    }
}
