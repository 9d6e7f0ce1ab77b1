using Supervision.Dashboard.Texts;
using Supervision.Dashboard.Texts.Operations;
using Supervision.Sql.Operations.Arrivals;
using Supervision.Sql.Operations.Board;
using Supervision.Sql.Operations.Runs;

namespace Supervision.Dashboard.Operations.Arrivals;

/// <summary>One sentence and one colour for a night: what is worst about it.</summary>
/// <param name="Tone">good, warn, bad or busy.</param>
internal sealed record NightVerdict(string Tone, string Title, string Detail)
{
    /// <param name="rows">Expected and arrived of the day.</param>
    /// <param name="run">The hall's latest run; null before the first.</param>
    /// <param name="today">The hall's date; a night belongs to the date on which it begins.</param>
    internal static NightVerdict Of(IReadOnlyList<ArrivalRow> rows, ItemCountRow items, RunRow? run, DateOnly today)
    {
        // What nobody expected proves nothing about what was.
        long missing = rows.Count(row => row.State == "missing"), partial = rows.Count(row => row.State == "partial"), known = rows.Count(row => row.State != "unexpected");
        var refused = rows.Count(row => row.State == "refused" && IsShort(row));
        var quiet = rows.Count(row => row.State == "quiet");
        // The worst first: the first that applies is the headline, the others follow it.
        List<(bool Applies, string Tone, string Text)> faults =
        [
            (run is { State: "failed" or "stopped" }, "bad", NightText.RunFailed),
            (run is null || run.Day < today, "bad", NightText.NoRunToday),
            (missing > 0, "bad", NightText.Missing(missing)),
            (refused > 0, "bad", NightText.AllRefused(refused)),
            (partial > 0, "warn", NightText.Partial(partial)),
            (items.GivenUpUnowned > 0, "warn", NightText.Unowned(items.GivenUpUnowned)),
            (items.Unread > 0, "warn", NightText.Unread(items.Unread)),
            (items.OpenEntries > 0, "warn", NightText.Quarantined(items.OpenEntries)),
        ];
        var found = faults.Where(fault => fault.Applies).ToList();
        // No verdict yet: what is missing may come with the next stage.
        if (run is { State: "running" })
            return new("busy", NightText.RunUnderWay, Joined(found.Select(fault => fault.Text)));
        if (found.Count > 0)
            return new(found[0].Tone, found[0].Text, Joined(found.Skip(1).Select(fault => fault.Text)));
        // A hall that expects nothing has not had a good night but none that could be judged.
        return known == 0 ? new("warn", NightText.NothingKnown, "") : new("good", NightText.AllWell(known - quiet), quiet > 0 ? NightText.Quiet(quiet) : "");
    }

    /// <summary>Whether less came than was due; what nobody expected proves nothing.</summary>
    internal static bool IsShort(ArrivalRow row) => row.State is "missing" or "partial" || row is { State: "refused", Expected: > 0 };

    private static string Joined(IEnumerable<string> texts) => string.Join(Language.IsChinese ? "；" : "; ", texts);
}
