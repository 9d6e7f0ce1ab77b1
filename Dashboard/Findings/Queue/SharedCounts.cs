using System.Collections.Concurrent;
using Supervision.Sql;
using Supervision.Sql.Findings.Queue;

namespace Supervision.Dashboard.Findings.Queue;

/// <summary>Whole counts of long queues: officers who ask for the same one within a few seconds share the answer, and the work while it goes on.</summary>
public sealed class SharedCounts(Database database, TimeProvider time)
{
    // Long enough to be shared at the start of a shift; an officer's own verdict shows at the next look.
    private static readonly TimeSpan Life = TimeSpan.FromSeconds(5);

    // More than people ask for at once; a robot with ever new filters gains nothing by it.
    private const int Most = 100;

    private readonly ConcurrentDictionary<QueueFilter, (Lazy<Task<long>> Count, DateTimeOffset Ends)> _counts = new();

    /// <summary>Sessions that the filter lets through, at most five seconds old.</summary>
    // Not cancelled with a reader who goes away: others may wait for the same number.
    public async Task<long> Of(QueueFilter filter)
    {
        Forget();
        var (count, _) = _counts.GetOrAdd(filter, asked => (new Lazy<Task<long>>(() => new QueueQueries(database).Total(asked)), time.GetUtcNow() + Life));
        try
        {
            return await count.Value;
        }
        catch
        {
            // A failure is not kept: the next reader tries again.
            _counts.TryRemove(filter, out _);
            throw;
        }
    }

    private void Forget()
    {
        var now = time.GetUtcNow();
        foreach (var (filter, (_, ends)) in _counts)
        {
            if (ends <= now || _counts.Count >= Most)
                _counts.TryRemove(filter, out _);
        }
    }
}
