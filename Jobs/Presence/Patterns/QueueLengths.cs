using Supervision.Sql.Cases;

namespace Supervision.Jobs.Presence.Patterns;

/// <summary>How many citizens were waiting at an instant: for one post, and for none in particular.</summary>
public sealed class QueueLengths
{
    private static readonly IReadOnlyList<(int AtLeast, string Band)> Bands = [(6, "6+"), (3, "3–5"), (1, "1–2"), (0, "0")];

    private readonly Dictionary<string, (DateTime[] Taken, DateTime[] Left)> _posts;

    public QueueLengths(IEnumerable<TicketRow> tickets) => _posts = tickets.GroupBy(ticket => ticket.PostCode ?? "").ToDictionary(
        rows => rows.Key,
        rows => (rows.Select(ticket => ticket.TakenAtUtc).Order().ToArray(), rows.Select(Left).Order().ToArray()));

    public bool IsKnown => _posts.Count > 0;

    /// <summary>The band of the number waiting: 0, 1–2, 3–5 or 6+.</summary>
    public string Band(string? postCode, DateTime utc)
    {
        var waiting = Waiting("", utc) + (postCode is null ? 0 : Waiting(postCode, utc));
        return Bands.First(band => waiting >= band.AtLeast).Band;
    }

    private int Waiting(string post, DateTime utc) => _posts.TryGetValue(post, out var times) ? UpTo(times.Taken, utc) - UpTo(times.Left, utc) : 0;

    // Nobody says how long somebody stayed who was never called.
    private static DateTime Left(TicketRow ticket) => ticket.CalledAtUtc ?? ticket.ServedAtUtc ?? ticket.TakenAtUtc.AddSeconds(1);

    private static int UpTo(DateTime[] sorted, DateTime utc)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = sorted[middle] <= utc ? (middle + 1, high) : (low, middle);
        }
        return low;
    }
}
