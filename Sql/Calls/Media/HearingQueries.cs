namespace Supervision.Sql.Calls.Media;

/// <summary>Recordings by content, as far as a hall has them in evidence.</summary>
public sealed class HearingQueries(Database database) : Queries(database)
{
    /// <summary>Where this content is evidence in the hall; none where it is not, even if the archive holds it.</summary>
    public Task<IReadOnlyList<EvidenceMediaRow>> MediaInEvidence(string hallCode, string mediaHash, CancellationToken cancel = default) =>
        Rows<EvidenceMediaRow>(new { hallCode, mediaHash }, cancel);

    /// <summary>Whether the log holds a playback by this account since an instant.</summary>
    public Task<long> PlaybacksSince(string hallCode, string accountId, string mediaHash, DateTime sinceUtc, CancellationToken cancel = default) =>
        Value<long>(new { hallCode, accountId, mediaHash, sinceUtc }, cancel);
}

public sealed record EvidenceMediaRow
{
    public required string MediaHash { get; init; }
    public required string Format { get; init; }

    /// <summary>What the dashboard plays; equal to the original's hash where that is playable itself.</summary>
    public string? ReviewHash { get; init; }
    public string? CallId { get; init; }
    public string? StaffNo { get; init; }
}
