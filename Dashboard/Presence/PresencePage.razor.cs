using System.Globalization;
using Microsoft.AspNetCore.Components;
using Supervision.Dashboard.Accounts;
using Supervision.Sql;
using Supervision.Sql.Halls;
using Supervision.Sql.Presence;
using Supervision.Sql.Presence.Board;

namespace Supervision.Dashboard.Presence;

public partial class PresencePage
{
    private DateOnly _day;
    private IReadOnlyList<PostDayLine> _posts = [];
    private ILookup<string, PresenceSpanRow> _spans = Array.Empty<PresenceSpanRow>().ToLookup(span => span.PostCode);
    private ILookup<string, EpisodeLine> _episodes = Array.Empty<EpisodeLine>().ToLookup(episode => episode.PostCode);
    private ILookup<string, ShiftRow> _shifts = Array.Empty<ShiftRow>().ToLookup(shift => shift.PostCode);
    private (DateTime From, DateTime To)? _axis;
    private WhatIfResult? _whatIf;

    [Parameter] public string Hall { get; set; } = "";
    [Inject] public required Visit Visit { get; set; }
    [Inject] public required Database Database { get; set; }

    protected override async Task OnInitializedAsync()
    {
        var cancel = Visit.Context.RequestAborted;
        var (board, hall) = (new BoardQueries(Database), Visit.Hall.HallCode);
        _day = DateOnly.TryParseExact(Visit.Query["day"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var asked)
            ? asked
            : await board.LastDay(hall, cancel) ?? Visit.Today.AddDays(-1);
        _posts = await board.DayOfPosts(hall, _day, cancel);
        var spans = await board.SpansOfDay(hall, _day, cancel);
        _spans = spans.ToLookup(span => span.PostCode);
        _axis = spans.Count == 0 ? null : (spans.Min(span => span.StartsAtUtc), spans.Max(span => span.EndsAtUtc));
        _episodes = (await board.EpisodesOfDay(hall, _day, cancel)).ToLookup(episode => episode.PostCode);
        _shifts = (await board.ShiftsOfDay(hall, _day, cancel)).ToLookup(shift => shift.PostCode);
        _whatIf = await WhatIfResult.Of(Database, Visit, _day, cancel);
    }

    private static int Seconds(PostDayLine post, string kind) => kind switch
    {
        "present" => post.PresentSeconds,
        "cover" => post.CoverSeconds,
        "leave" => post.LeaveSeconds,
        "reported" => post.ReportedSeconds,
        "unobserved" => post.UnobservedSeconds,
        _ => post.AbsentSeconds,
    };

    private static double Observed(PostDayLine post) => post.RequiredSeconds == 0 ? 1 : 1 - (double)post.UnobservedSeconds / post.RequiredSeconds;

    private string At(DateOnly day) => Visit.At($"presence?day={Text(day)}");

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
