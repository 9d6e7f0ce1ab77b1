using System.Globalization;
using Microsoft.AspNetCore.Components;
using Supervision.Dashboard.Accounts;
using Supervision.Ingest.Halls;
using Supervision.Sql;
using Supervision.Sql.Operations.Batches;
using Supervision.Sql.Presence;
using Supervision.Sql.Presence.Board;

namespace Supervision.Dashboard.Presence.Day;

/// <summary>One post's day: the subtraction, what it rests on, and what another record would change.</summary>
public partial class PostDayPage
{
    private DateOnly _day;
    private WhatIfResult? _whatIf;
    private IReadOnlyList<PostDayLine> _posts = [];
    private IReadOnlyList<QuarantineRow> _disputes = [];

    [Parameter] public string Hall { get; set; } = "";
    [Parameter] public string Post { get; set; } = "";
    [Parameter] public string Day { get; set; } = "";
    [Inject] public required Visit Visit { get; set; }
    [Inject] public required Database Database { get; set; }

    private PostDayView View { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        var cancel = Visit.Context.RequestAborted;
        // An address that names no date is answered by today rather than by an error.
        _day = DateOnly.TryParseExact(Day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var asked) ? asked : Visit.Today;
        View = await PostDayView.Read(Database, Visit, Post, _day, cancel);
        _posts = await new BoardQueries(Database).DayOfPosts(Visit.Hall.HallCode, _day, cancel);
        // A day that owes nothing and one about which nothing may be said look alike in the subtraction.
        _disputes = [.. (await CalendarDisputes.Open(Database, Visit.Hall.HallCode, cancel))[_day]];
        _whatIf = await WhatIfResult.Of(Database, Visit, Post, _day, cancel);
    }

    private static string Part(string kind) => $"#part-{kind}";

    private static string PartOf(PresenceSpanRow span) => Part(span.Kind);

    private string At(DateOnly day) => Visit.At($"presence/{Uri.EscapeDataString(Post)}/{Text(day)}");

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
