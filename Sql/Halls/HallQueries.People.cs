namespace Supervision.Sql.Halls;

public sealed partial class HallQueries
{
    /// <summary>Every term of every staff member, the latest term of a person first.</summary>
    public Task<IReadOnlyList<StaffRow>> StaffOfHall(string hallCode, CancellationToken cancel = default) => Rows<StaffRow>(new { hallCode }, cancel);

    public Task<IReadOnlyList<PostRow>> PostsOfHall(string hallCode, CancellationToken cancel = default) => Rows<PostRow>(new { hallCode }, cancel);
}
