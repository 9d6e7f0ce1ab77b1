namespace Supervision.Sql.Presence.Records;

/// <summary>The records behind one post's day: what a bar of its subtraction opens.</summary>
public sealed class RecordQueries(Database database) : Queries(database)
{
    /// <summary>Index rows of a post that touch [fromUtc, toUtc), in order.</summary>
    /// <param name="earliestUtc">No row that touches the stretch starts before this: it bounds the search.</param>
    public Task<IReadOnlyList<ClipLine>> ClipsOfPost(string hallCode, string postCode, DateTime earliestUtc, DateTime fromUtc, DateTime toUtc, CancellationToken cancel = default) =>
        Rows<ClipLine>(new { hallCode, postCode, earliestUtc, fromUtc, toUtc }, cancel);

    /// <summary>Roster rows of two posts on a hall date: its own and its B post's.</summary>
    public Task<IReadOnlyList<ShiftLine>> ShiftsOfPosts(string hallCode, string postCode, string coverPostCode, DateOnly day, CancellationToken cancel = default) =>
        Rows<ShiftLine>(new { hallCode, postCode, coverPostCode, day }, cancel);

    /// <summary>Leave and reports in [fromUtc, toUtc) of everybody rostered at the post on a hall date.</summary>
    public Task<IReadOnlyList<LeaveLine>> LeavesOfPost(string hallCode, string postCode, DateOnly day, DateTime fromUtc, DateTime toUtc, CancellationToken cancel = default) =>
        Rows<LeaveLine>(new { hallCode, postCode, day, fromUtc, toUtc }, cancel);

    /// <summary>Head count leads of a hall date that still stand.</summary>
    public Task<IReadOnlyList<LeadLine>> LeadsOfDay(string hallCode, DateOnly day, CancellationToken cancel = default) =>
        Rows<LeadLine>(new { hallCode, day }, cancel);
}
