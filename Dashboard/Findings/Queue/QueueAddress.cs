using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Supervision.Jobs.Findings;
using Supervision.Jobs.Findings.Verdicts;
using Supervision.Sql;
using Supervision.Sql.Findings.Queue;

namespace Supervision.Dashboard.Findings.Queue;

/// <summary>The queue as its address says: what it is narrowed to, its order, and where the page starts. A session keeps it to know its next one.</summary>
public sealed record QueueAddress(QueueFilter Filter, string Sort, QueueKey? After)
{
    /// <summary>The kinds of sessions that a queue can be narrowed to.</summary>
    public static readonly string[] Kinds = ["call", "absence", "review", "comment", "case", "appointment", "ledger", "inspection"];

    /// <summary>The bands of priority, the most urgent first. Blind samples are in each of them.</summary>
    public static readonly string[] Bands = ["urgent", "normal", "low"];

    internal static readonly string[] States = ["open", "decided", "withdrawn"];
    private static readonly string[] Sorts = ["priority", "newest", "oldest"];
    private static readonly Dictionary<string, string[]> Choices = new(StringComparer.Ordinal) { ["state"] = States, ["sort"] = Sorts, ["kind"] = Kinds, ["severity"] = VerdictWords.Severities.ToArray(), ["lead"] = ["yes", "no"], ["band"] = Bands };
    private static readonly string[] Names = ["state", "kind", "staff", "post", "department", "rule", "severity", "lead", "band", "from", "to", "sort"];

    /// <summary>Filters of the address whose value means nothing here. Such a queue is empty: who judges all that matches must not judge what was not meant.</summary>
    public IReadOnlyList<string> Refused { get; init; } = [];

    /// <summary>Reads the known words of a query. Words of other pages are ignored.</summary>
    public static QueueAddress Read(string hallCode, IEnumerable<KeyValuePair<string, StringValues>> query)
    {
        var words = query.Where(pair => pair.Value is [{ Length: > 0 and <= 200 }]).ToDictionary(pair => pair.Key, pair => pair.Value.ToString());
        string? Word(string name) => words.GetValueOrDefault(name);
        var filter = new QueueFilter
        {
            HallCode = hallCode,
            State = States.Contains(Word("state")) ? Word("state")! : "open",
            Kind = Word("kind"),
            StaffNo = Word("staff"),
            PostCode = Word("post"),
            Department = Word("department"),
            RuleKey = Word("rule"),
            Severity = Word("severity"),
            IsLead = Word("lead") switch { "yes" => true, "no" => false, _ => null },
            LeastPriority = Word("band") switch { "urgent" => FindingPriority.UrgentFrom, "normal" => FindingPriority.NormalFrom, _ => null },
            BelowPriority = Word("band") switch { "normal" => FindingPriority.UrgentFrom, "low" => FindingPriority.NormalFrom, _ => null },
            FromDay = Day(Word("from")) ?? DateOnly.MinValue,
            ToDay = Day(Word("to")) ?? DateOnly.MaxValue,
        };
        // A band is a stretch of the order by priority; in an order by date each session would have to be looked at.
        return new QueueAddress(filter, Sorts.Contains(Word("sort")) && !Bands.Contains(Word("band")) ? Word("sort")! : Sorts[0], Key(Word("after")))
        {
            Refused = query.Where(pair => Names.Contains(pair.Key) && pair.Value.Any(value => value is { Length: > 0 }) && !Means(pair.Key, words.GetValueOrDefault(pair.Key))).Select(pair => pair.Key).ToArray(),
        };
    }

    /// <summary>One page of lines, at most so many sessions; none where the address asks for what there is not.</summary>
    public Task<IReadOnlyList<QueueLine>> Page(Database database, int sessions, CancellationToken cancel)
    {
        if (Refused.Count > 0)
            return Task.FromResult<IReadOnlyList<QueueLine>>([]);
        var queries = new QueueQueries(database);
        return Sort switch
        {
            "newest" => queries.ByNewest(Filter, After ?? QueueQueries.Start, sessions, cancel),
            "oldest" => queries.ByOldest(Filter, After ?? QueueQueries.OldestStart, sessions, cancel),
            _ => queries.ByPriority(Filter, After ?? QueueQueries.Start, sessions, cancel),
        };
    }

    /// <summary>The same queue with the place where it begins, for who reads several pages of it or a page and its count.</summary>
    internal async Task<QueueAddress> Weighed(Database database, CancellationToken cancel) =>
        Refused.Count > 0 ? this : this with { Filter = await new QueueQueries(database).Weighed(Filter, cancel) };

    /// <summary>A page's address with this filter and order but not its position.</summary>
    public static string Carry(string path, IEnumerable<KeyValuePair<string, StringValues>> query) =>
        QueryHelpers.AddQueryString(path, query.Where(pair => Names.Contains(pair.Key) && pair.Value is [{ Length: > 0 }]));

    /// <summary>Flagged calls and blind samples stand side by side, so that nothing may tell one from the other: not a row, and not a line of a file.</summary>
    // What is decided is no riddle any more, and who asks for a rule or a severity has been told: only flagged calls can match.
    public bool IsMixed => Filter is { State: "open", AsksFindings: false, Kind: null or "call" };

    public bool IsBlind(QueueLine line) => IsMixed && line.SessionKind == "call";

    public bool IsNarrowed => Filter with { State = "open" } != new QueueFilter { HallCode = Filter.HallCode };

    /// <summary>The key as it stands in an address.</summary>
    public static string Text(QueueKey key) => FormattableString.Invariant($"{key.Priority:R}~{key.StartsAtUtc:yyyyMMddHHmmssfff}~{key.SessionId}");

    private static QueueKey? Key(string? text) =>
        text?.Split('~') is [var priority, var starts, { Length: > 0 } session]
        && double.TryParse(priority, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && DateTime.TryParseExact(starts, "yyyyMMddHHmmssfff", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant)
            ? new QueueKey(number, instant, session)
            : null;

    // Null where the word stands twice or is longer than any name.
    private static bool Means(string name, string? word) => word is not null && name switch
    {
        "from" or "to" => Day(word) is not null,
        _ => !Choices.TryGetValue(name, out var choices) || choices.Contains(word),
    };

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
