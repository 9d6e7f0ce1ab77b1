using Supervision.Sql;
using Supervision.Sql.Findings.Footage;
using Supervision.Sql.Halls;

namespace Supervision.Jobs.Findings.Footage;

/// <summary>Reads which footage runs out, with the cameras that watched each post.</summary>
public sealed class FootageList(Database database)
{
    // Beyond it nobody works through the list; the soonest lost are read first.
    private const int MostSessions = 1000;

    // A post without a clip at that minute is still watched by the cameras of the days around it.
    private static readonly TimeSpan CameraSpan = TimeSpan.FromDays(3);

    /// <summary>Footage with at most <paramref name="horizonDays"/> days left, and that of every open appeal.</summary>
    /// <param name="today">The hall's date.</param>
    /// <param name="startUtc">The first instant of a hall date.</param>
    public async Task<IReadOnlyList<FootageDue>> Read(string hallCode, DateOnly today, Func<DateOnly, DateTime> startUtc, int horizonDays, CancellationToken cancel = default)
    {
        var settings = (await new HallQueries(database).Settings(hallCode, cancel)).ToDictionary(setting => setting.Name, setting => setting.Value);
        var retention = FootageRetention.Of(settings);
        var queries = new FootageNeedQueries(database);
        var needs = await queries.Needs(hallCode, startUtc(today.AddDays(-retention.Longest)), startUtc(today.AddDays(horizonDays - retention.Shortest + 1)), MostSessions, cancel);
        var cameras = new List<(string Session, string Camera)>();
        foreach (var post in needs.Where(need => need.PostCode is not null).GroupBy(need => (need.PostCode, need.Day)))
        {
            var first = post.Min(need => need.StartsAtUtc) - CameraSpan;
            var found = await queries.CamerasOfPost(hallCode, post.Key.PostCode!, first, post.Max(need => need.EndsAtUtc) + CameraSpan, cancel);
            cameras.AddRange(post.SelectMany(need => found.Select(camera => (need.SessionId, camera))));
        }
        // A hold can be no older than the oldest footage that a recorder still has.
        var holds = await queries.HoldsSince(hallCode, needs.Count == 0 ? startUtc(today) : needs.Min(need => need.StartsAtUtc), cancel);
        return FootageDue.Of(needs, cameras.ToLookup(pair => pair.Session, pair => pair.Camera), holds, retention, today, horizonDays);
    }
}
