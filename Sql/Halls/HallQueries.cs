using Supervision.Sql.Bulk;

namespace Supervision.Sql.Halls;

public sealed partial class HallQueries(Database database) : FeedQueries(database)
{
    /// <summary>Brings one batch of the staff feed in; see <see cref="FeedQueries"/>.</summary>
    public Task<MergeCount> MergeStaff(IReadOnlyList<StaffRow> rows, CancellationToken cancel = default) =>
        Merge(rows, "staff", row => $"{row.StaffNo} {row.ValidFrom:yyyy-MM-dd}", cancel);

    /// <summary>Brings one batch of the posts feed in; see <see cref="FeedQueries"/>.</summary>
    public Task<MergeCount> MergePosts(IReadOnlyList<PostRow> rows, CancellationToken cancel = default) =>
        Merge(rows, "posts", row => row.PostCode, cancel);

    /// <summary>Brings one batch of the roster feed in; see <see cref="FeedQueries"/>.</summary>
    public Task<MergeCount> MergeShifts(IReadOnlyList<ShiftRow> rows, CancellationToken cancel = default) =>
        Merge(rows, "roster", row => row.ShiftId, cancel);

    /// <summary>Brings one batch of the leave feed in; see <see cref="FeedQueries"/>.</summary>
    public Task<MergeCount> MergeStaffLeave(IReadOnlyList<StaffLeaveRow> rows, CancellationToken cancel = default) =>
        Merge(rows, "leave", row => row.LeaveId, cancel);

    /// <summary>Brings one batch of the calendar feed in; see <see cref="FeedQueries"/>.</summary>
    public Task<MergeCount> MergeWorkDays(IReadOnlyList<WorkDayRow> rows, CancellationToken cancel = default) =>
        Merge(rows, "calendar", row => $"{row.Day:yyyy-MM-dd}", cancel);
}
