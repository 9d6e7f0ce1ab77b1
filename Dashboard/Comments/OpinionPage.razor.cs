using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Components;
using Supervision.Dashboard.Accounts;
using Supervision.Dashboard.Texts;
using Supervision.Jobs.Comments;
using Supervision.Sql;
using Supervision.Sql.Comments;

namespace Supervision.Dashboard.Comments;

/// <summary>Comments or reviews, newest first, filtered by what their words say.</summary>
public partial class OpinionPage
{
    private const int PageSize = 50;

    // A message of a thousand characters would push the next one off the screen; the session shows it whole.
    private const int LongestShown = 160;

    private static readonly string[] AspectNames = ["attitude", "quality", "efficiency", "environment"];
    private static readonly string[] Sentiments = ["negative", "mixed", "positive", "neutral"];
    private static readonly string[] Urgencies = ["any", "bribery", "threat", "insult", "escalation"];
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private OpinionCounts _counts = new();
    private IReadOnlyList<OpinionLine> _lines = [];
    private string? _nextKey;

    [Parameter] public string Hall { get; set; } = "";

    [Inject] public required Visit Visit { get; init; }

    [Inject] public required Database Database { get; init; }

    private static IEnumerable<(string Value, string Text)> Levels => Enumerable.Range(1, 5).Reverse().Select(level => ($"{level}", OpinionText.Level(level)));

    // One page for both: their filters and lines are the same, only levels are a review's own.
    private bool IsReviews => Visit.Path.EndsWith("/reviews", StringComparison.Ordinal);

    private string Kind => IsReviews ? "review" : "comment";

    private string Title => IsReviews ? ShellText.Reviews : ShellText.Comments;

    private IEnumerable<(string Aspect, int Count)> Aspects =>
        [("attitude", _counts.Attitude), ("quality", _counts.Quality), ("efficiency", _counts.Efficiency), ("environment", _counts.Environment)];

    private OpinionFilter Filter => new()
    {
        Aspect = Known("aspect", AspectNames),
        Sentiment = Known("sentiment", Sentiments),
        Urgency = Known("urgency", Urgencies),
        IsPraise = Word("praise") == "yes" ? true : null,
        // A word of a comment's address must not hide comments, which have no level.
        Level = IsReviews && Word("level") is ['1' or '2' or '3' or '4' or '5'] level ? level[0] - '0' : null,
    };

    protected override async Task OnInitializedAsync()
    {
        var queries = new OpinionQueries(Database);
        // Of all, not of the filter: each figure leads to its own list.
        _counts = await queries.Counts(Hall, Kind, Visit.Context.RequestAborted) ?? _counts;
        var (before, key) = After();
        var lines = await queries.Opinions(Hall, Kind, Filter, before, key, PageSize + 1, Visit.Context.RequestAborted);
        _lines = lines.Take(PageSize).ToList();
        _nextKey = lines.Count > PageSize ? string.Create(CultureInfo.InvariantCulture, $"{_lines[^1].AtUtc.Ticks}.{_lines[^1].SubjectKey}") : null;
    }

    private string? Word(string name) => Visit.Query[name] is [{ Length: > 0 } word] ? word : null;

    private string? Known(string name, string[] words) => Word(name) is { } word && words.Contains(word) ? word : null;

    /// <summary>The list with one filter and no other.</summary>
    private string Only(string name, string value) => $"{Visit.Path}?{name}={value}";

    private (DateTime BeforeUtc, string BeforeKey) After() =>
        Word("after")?.Split('.', 2) is [var ticks, var key] && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= DateTime.MaxValue.Ticks
            ? (new DateTime(number, DateTimeKind.Utc), key)
            : (DateTime.SpecifyKind(DateTime.MaxValue.Date, DateTimeKind.Utc), "");

    private static OpinionDetails DetailsOf(OpinionLine line) => JsonSerializer.Deserialize<OpinionDetails>(line.Details, Json) ?? new OpinionDetails([], [], [], [], []);

    /// <summary>On one line: message boards export blank lines and tabs that would fill the page.</summary>
    private static string Short(string body)
    {
        var words = string.Join(' ', body.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return words.Length > LongestShown ? words[..LongestShown] + "…" : words;
    }
}
