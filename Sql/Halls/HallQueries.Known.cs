namespace Supervision.Sql.Halls;

public sealed partial class HallQueries
{
    /// <summary>Every staff number of the hall, of any term.</summary>
    public Task<IReadOnlyList<string>> StaffNos(string hallCode, CancellationToken cancel = default) => Rows<string>(new { hallCode }, cancel);

    public Task<IReadOnlyList<string>> PostCodes(string hallCode, CancellationToken cancel = default) => Rows<string>(new { hallCode }, cancel);
}
