using System.Globalization;
using Microsoft.AspNetCore.Components;
using Supervision.Dashboard.Accounts;
using Supervision.Dashboard.Texts.Findings;
using Supervision.Dashboard.Texts.Presence;
using Supervision.Ingest.Halls;
using Supervision.Jobs.Presence;
using Supervision.Sql;
using Supervision.Sql.Operations.Batches;
using Supervision.Sql.Presence;
using Supervision.Sql.Presence.Board;
using Supervision.Sql.Presence.Records;

namespace Supervision.Dashboard.Presence;

/// <summary>A day of all posts on one axis.</summary>
public partial class PresencePage
{
    private DateOnly _day;
    private string _show = "";
    private IReadOnlyList<PostDayLine> _posts = [];
    private ILookup<string, PresenceSpanRow> _spans = Array.Empty<PresenceSpanRow>().ToLookup(span => span.PostCode);
    private ILookup<string, EpisodeLine> _episodes = Array.Empty<EpisodeLine>().ToLookup(episode => episode.PostCode);
    private ILookup<string, LeadLine> _leads = Array.Empty<LeadLine>().ToLookup(lead => lead.PostCode);
    private DayAxis _axis = new(default, default);
    private BoardPage _page = BoardPage.Of([], null);
    private (double Minutes, string? Source) _threshold;
    private IReadOnlyList<QuarantineRow> _disputes = [];

    // All disputes stand on the page; only its own day's is why nothing is below.
    private bool IsDisputed => _disputes.Any(dispute => CalendarDisputes.RowOf(dispute).Day == _day);

    [Parameter] public string Hall { get; set; } = "";
    [Inject] public required Visit Visit { get; set; }
    [Inject] public required Database Database { get; set; }

    private IEnumerable<(string Show, string Name, int Count)> Filters =>
        new[] { ("", PresenceText.AllPosts), ("absent", PresenceText.WithAbsences), ("lead", PresenceText.WithLeads), ("dark", PresenceText.WithDark) }
            .Select(filter => (filter.Item1, filter.Item2, _posts.Count(post => IsShown(post, filter.Item1))));

    // Absent minutes beside no absence look like a mistake unless it is said that they stayed under the threshold.
    private string EpisodeNote
    {
        get
        {
            var counted = _episodes.SelectMany(group => group).Sum(episode => (double)episode.AbsentSeconds);
            var below = Math.Max(0, _posts.Sum(post => (double)post.AbsentSeconds) - counted);
            return QueueText.Minutes(counted / 60) + (below > 0 ? PresenceText.BelowThreshold(below / 60) : "");
        }
    }

    private double ObservedOfHall
    {
        get
        {
            var required = _posts.Sum(post => (double)post.RequiredSeconds);
            // Nothing was required, so nothing went unseen.
            return required == 0 ? 1 : 1 - _posts.Sum(post => (double)post.UnobservedSeconds) / required;
        }
    }

    protected override async Task OnInitializedAsync()
    {
        var cancel = Visit.Context.RequestAborted;
        var (board, hall) = (new BoardQueries(Database), Visit.Hall.HallCode);
        _day = DateOnly.TryParseExact(Visit.Query["day"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var asked)
            ? asked
            : await board.LastDay(hall, cancel) ?? Visit.Today.AddDays(-1);
        _show = Visit.Query["show"].ToString();
        _posts = await board.DayOfPosts(hall, _day, cancel);
        _episodes = (await board.EpisodesOfDay(hall, _day, cancel)).ToLookup(episode => episode.PostCode);
        _leads = (await new RecordQueries(Database).LeadsOfDay(hall, _day, cancel)).ToLookup(lead => lead.PostCode);
        // Filtered first, then paged: only the spans that are drawn are read, and every page has the day's scale.
        _page = BoardPage.Of([.. _posts.Where(post => IsShown(post, _show))], Visit.Query["after"]);
        if (await board.EndsOfDay(hall, _day, cancel) is { StartsAtUtc: { } starts, EndsAtUtc: { } ends })
            _axis = DayAxis.Of(starts, ends);
        if (_page.Posts.Any())
            // Between the first and last of the page: a range of the key, however the posts are filtered.
            _spans = (await board.SpansOfPosts(hall, _day, _page.Posts.First().PostCode, _page.Posts.Last().PostCode, cancel)).ToLookup(span => span.PostCode);
        _threshold = await PresenceRecords.ThresholdOf(Database, hall, _day, cancel);
        _disputes = [.. (await CalendarDisputes.Open(Database, hall, cancel)).Select(entries => entries.First())];
    }

    private bool IsShown(PostDayLine post, string show) => show switch
    {
        "absent" => _episodes[post.PostCode].Any(),
        "lead" => _leads[post.PostCode].Any(),
        // Under a minute is the seam between two clips and no camera that is off.
        "dark" => post.UnobservedSeconds >= 60,
        _ => true,
    };

    private string At(DateOnly day, string? show = null) => Visit.At($"presence?day={Text(day)}{((show ?? _show) is { Length: > 0 } kept ? $"&show={kept}" : "")}");

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
