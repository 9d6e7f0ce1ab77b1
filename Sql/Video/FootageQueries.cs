using Supervision.Sql.Calls.Media;

namespace Supervision.Sql.Video;

/// <summary>Clip files and what was found in them.</summary>
public sealed class FootageQueries(Database database) : Queries(database)
{
    /// <summary>Adds the file, or gives its name the new content.</summary>
    public Task<int> SaveFootage(FootageRow footage, CancellationToken cancel = default) => Execute(footage, cancel);

    /// <summary>One file for each content that has not been looked at, or has to wait, or was looked at under another version.</summary>
    public Task<IReadOnlyList<FootageRow>> DueFootage(string hallCode, string measuredUnder, CancellationToken cancel = default) =>
        Rows<FootageRow>(new { hallCode, measuredUnder }, cancel);

    /// <summary>What is known of the clip file with this key; null when none arrived or none was looked at.</summary>
    public Task<MediaFileRow?> MediaOfFootage(string hallCode, string fileKey, CancellationToken cancel = default) =>
        Row<MediaFileRow>(new { hallCode, fileKey }, cancel);

    /// <summary>The hall's clip files with this content: none where it is no evidence of this hall.</summary>
    public Task<IReadOnlyList<FootageRow>> FootageByHash(string hallCode, string mediaHash, CancellationToken cancel = default) =>
        Rows<FootageRow>(new { hallCode, mediaHash }, cancel);
}
