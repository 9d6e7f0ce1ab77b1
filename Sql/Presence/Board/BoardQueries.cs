using Supervision.Sql.Halls;

namespace Supervision.Sql.Presence.Board;

/// <summary>What the presence pages show of computed days.</summary>
public sealed class BoardQueries(Database database) : Queries(database)
{
    /// <summary>Every post that owed presence on a day, with its subtraction, by post.</summary>
    public Task<IReadOnlyList<PostDayLine>> DayOfPosts(string hallCode, DateOnly day, CancellationToken cancel = default) =>
        Rows<PostDayLine>(new { hallCode, day }, cancel);

    /// <summary>One post's subtraction on each day of [fromDay, toDay].</summary>
    public Task<IReadOnlyList<PresenceDayRow>> DaysOfPost(string hallCode, string postCode, DateOnly fromDay, DateOnly toDay, CancellationToken cancel = default) =>
        Rows<PresenceDayRow>(new { hallCode, postCode, fromDay, toDay }, cancel);

    public Task<IReadOnlyList<PresenceSpanRow>> SpansOfDay(string hallCode, DateOnly day, CancellationToken cancel = default) =>
        Rows<PresenceSpanRow>(new { hallCode, day }, cancel);

    /// <summary>Spans of the posts from one code to another, both included, in the order of the database.</summary>
    public Task<IReadOnlyList<PresenceSpanRow>> SpansOfPosts(string hallCode, DateOnly day, string firstPost, string lastPost, CancellationToken cancel = default) =>
        Rows<PresenceSpanRow>(new { hallCode, day, firstPost, lastPost }, cancel);

    /// <summary>The scale of a day: one for all its pages.</summary>
    public Task<DayEnds?> EndsOfDay(string hallCode, DateOnly day, CancellationToken cancel = default) => Row<DayEnds>(new { hallCode, day }, cancel);

    /// <summary>Episodes of a day with the session that an officer opens.</summary>
    public Task<IReadOnlyList<EpisodeLine>> EpisodesOfDay(string hallCode, DateOnly day, CancellationToken cancel = default) =>
        Rows<EpisodeLine>(new { hallCode, day }, cancel);

    /// <summary>Episodes of one post over days, for its calendar.</summary>
    public Task<IReadOnlyList<EpisodeLine>> EpisodesOfPost(string hallCode, string postCode, DateOnly fromDay, DateOnly toDay, CancellationToken cancel = default) =>
        Rows<EpisodeLine>(new { hallCode, postCode, fromDay, toDay }, cancel);

    public Task<IReadOnlyList<ShiftRow>> ShiftsOfDay(string hallCode, DateOnly day, CancellationToken cancel = default) =>
        Rows<ShiftRow>(new { hallCode, day }, cancel);

    /// <summary>The latest computed day, where the page opens; null before the first night.</summary>
    public Task<DateOnly?> LastDay(string hallCode, CancellationToken cancel = default) => Row<DateOnly?>(new { hallCode }, cancel);
}
