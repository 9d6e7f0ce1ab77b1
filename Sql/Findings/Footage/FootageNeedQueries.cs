namespace Supervision.Sql.Findings.Footage;

/// <summary>Which footage is still needed, where it lies, and what has been done to keep it.</summary>
public sealed class FootageNeedQueries(Database database) : Queries(database)
{
    /// <summary>Sessions that started in [fromUtc, untilUtc) and are still open, and those of every open appeal whatever their age; earliest first.</summary>
    public Task<IReadOnlyList<FootageNeedRow>> Needs(string hallCode, DateTime fromUtc, DateTime untilUtc, int pageSize, CancellationToken cancel = default) =>
        Rows<FootageNeedRow>(new { hallCode, fromUtc, untilUtc, pageSize }, cancel);

    /// <summary>Cameras that watched a post in [fromUtc, toUtc), by name.</summary>
    public Task<IReadOnlyList<string>> CamerasOfPost(string hallCode, string postCode, DateTime fromUtc, DateTime toUtc, CancellationToken cancel = default) =>
        Rows<string>(new { hallCode, postCode, fromUtc, toUtc }, cancel);

    /// <summary>What has been held since an instant.</summary>
    public Task<IReadOnlyList<FootageHoldRow>> HoldsSince(string hallCode, DateTime sinceUtc, CancellationToken cancel = default) =>
        Rows<FootageHoldRow>(new { hallCode, sinceUtc }, cancel);

    public Task<FootageHoldRow?> Hold(string hallCode, string sessionId, string camera, CancellationToken cancel = default) =>
        Row<FootageHoldRow>(new { hallCode, sessionId, camera }, cancel);

    public Task<int> SaveHold(FootageHoldRow hold, CancellationToken cancel = default) => Execute(hold, cancel);
}
