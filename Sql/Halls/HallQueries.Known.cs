namespace Supervision.Sql.Halls;

public sealed partial class HallQueries
{
    /// <summary>Every staff number of the hall, of any term.</summary>
    public Task<IReadOnlyList<string>> StaffNos(string hallCode, CancellationToken cancel = default) => Rows<string>(new { hallCode }, cancel);

    /// <summary>The hall's calendar from one date to another, both included, with the files that said so.</summary>
    public Task<IReadOnlyList<StatedDayRow>> StatedDays(string hallCode, DateOnly firstDay, DateOnly lastDay, CancellationToken cancel = default) =>
        Rows<StatedDayRow>(new { hallCode, firstDay, lastDay }, cancel);

    public Task<IReadOnlyList<string>> PostCodes(string hallCode, CancellationToken cancel = default) => Rows<string>(new { hallCode }, cancel);
}
