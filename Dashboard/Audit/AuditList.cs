using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Supervision.Dashboard.Accounts;
using Supervision.Dashboard.Texts;
using Supervision.Jobs.Audit;
using Supervision.Jobs.Operations;
using Supervision.Sql;
using Supervision.Sql.Audit;

namespace Supervision.Dashboard.Audit;

/// <summary>The audit log by the filters of an address, as a page and as an export.</summary>
internal static class AuditList
{
    private const int ExportPage = 1000;
    private const int GistLength = 60;
    private const int KeyLength = 20;

    // What people decide comes first, what the house does after it.
    internal static IReadOnlyList<string> Actions { get; } =
    [
        AuditAction.Verdict, AuditAction.Appeal, AuditAction.AppealDecision, AuditAction.Statement, AuditAction.Hold, AuditAction.Contact, AuditAction.Step, AuditAction.Lock, AuditAction.Amendment, AuditAction.Formula, AuditAction.Star, AuditAction.Inspection, AuditAction.Rulebook, AuditAction.Export, AuditAction.Playback,
        AuditAction.SignIn, AuditAction.SignInRefused, AuditAction.SignOut, AuditAction.Account, AuditAction.Hall, AuditAction.Setting, AuditAction.Run, AuditAction.Upload, AuditAction.Quarantine, AuditAction.Retention,
    ];

    /// <summary>The entry number out of a page key; the first page lies before every number.</summary>
    internal static long Before(string? after) => long.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : long.MaxValue;

    internal static Task<IReadOnlyList<AuditEntryRow>> Page(Visit visit, Database database, long before, int size, CancellationToken cancel)
    {
        var from = Day(visit.Query["from"]) is { } first ? visit.StartUtc(first) : DateTime.UnixEpoch;
        // A day ahead: another server's clock may be fast, and its entries are the newest.
        var to = Day(visit.Query["to"]) is { } last ? visit.StartUtc(last.AddDays(1)) : visit.NowUtc.AddDays(1);
        return new AuditPages(database).EntriesOfHall(visit.Hall.HallCode, Known(visit.Query["action"]), Known(visit.Query["account"]), Known(visit.Query["subject"]), from, to, before, size, cancel);
    }

    /// <summary>What was said, as words; the whole content stands in the details.</summary>
    internal static string Gist(string content, TimeZoneInfo? zone = null)
    {
        using var json = JsonDocument.Parse(content);
        // What was said is one part of the content; the rest are hashes of the stored columns.
        var said = json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("said", out var inner) ? inner : json.RootElement;
        var text = said.ValueKind == JsonValueKind.Object
            ? string.Join(" · ", said.EnumerateObject().Where(part => part.Value.ValueKind != JsonValueKind.Null).Select(part => AuditWords.Part(part.Name, part.Value, zone)))
            : said.ToString();
        return text.Length == 0 ? "–" : text.Length <= GistLength ? text : text[..GistLength] + "…";
    }

    internal static string Short(string key) => key.Length <= KeyLength ? key : key[..KeyLength] + "…";

    internal static ExportTable Table(Visit visit, Database database, CancellationToken cancel) => new(ShellText.Audit,
        [AuditText.Number, AuditText.At, AuditText.Account, AuditText.ActionHead, AuditText.Subject, AuditText.Content, AuditText.Fingerprint], Rows(visit, database, cancel));

    private static async IAsyncEnumerable<IReadOnlyList<object?>> Rows(Visit visit, Database database, [EnumeratorCancellation] CancellationToken cancel)
    {
        var before = long.MaxValue;
        IReadOnlyList<AuditEntryRow> page;
        do
        {
            // By number and not by time: two entries may bear the same instant.
            page = await Page(visit, database, before, ExportPage, cancel);
            foreach (var entry in page)
                yield return [entry.EntryNo, visit.Local(entry.AtUtc), entry.AccountId, AuditText.Action(entry.Action), $"{AuditWords.Subject(entry.SubjectKind)} {entry.SubjectKey}", entry.Content, entry.EntryHash];
            if (page.Count > 0)
                before = page[^1].EntryNo;
        }
        while (page.Count == ExportPage);
    }

    private static string? Known(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();

    private static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
