using Supervision.Ingest.Tables.Values;
using Supervision.Sql;
using Supervision.Sql.Bulk;

namespace Supervision.Ingest.Tables;

/// <summary>Rows of one feed that go into the database together.</summary>
internal abstract class RowChunk
{
    /// <summary>Rows that say nothing new within the chunk itself.</summary>
    internal int Repeated { get; private protected set; }

    /// <summary>Hall days on which the rows happened.</summary>
    internal DateOnly? FirstDay { get; private protected set; }

    internal DateOnly? LastDay { get; private protected set; }

    /// <summary>Days whose presence is due again if anything of the chunk was new.</summary>
    internal HashSet<DateOnly> PresenceDays { get; } = [];

    /// <summary>Whether the last merge gave a key that was there another content.</summary>
    internal bool Corrected { get; private protected set; }

    /// <summary>Reads a row and keeps it; false where the feed ignores it. A fault is left on the values.</summary>
    internal abstract bool Take(RowValues values, TimeZoneInfo zone);

    internal abstract Task<MergeCount> Merge(Transaction transaction, TimeZoneInfo zone, CancellationToken cancel);
}

/// <inheritdoc/>
internal sealed class RowChunk<T>(Feed<T> feed) : RowChunk
    where T : FeedRow
{
    // A key that comes again with other content within one chunk goes to the next layer: a merge takes each key once.
    private readonly List<List<T>> _layers = [[]];
    private readonly Dictionary<string, (int Layer, string Hash)> _latest = new(StringComparer.Ordinal);

    internal override bool Take(RowValues values, TimeZoneInfo zone)
    {
        var row = feed.Read(values);
        if (row is null)
            return false;
        Keep(row, zone);
        return true;
    }

    /// <summary>Keeps a row that came from another format than a table.</summary>
    internal void Keep(T row, TimeZoneInfo zone)
    {
        Add(row);
        if (feed.DayOf(row, zone) is { } day)
        {
            FirstDay = FirstDay < day ? FirstDay : day;
            LastDay = LastDay > day ? LastDay : day;
        }
        PresenceDays.UnionWith(feed.PresenceDays(row, zone));
    }

    /// <summary>What is to be merged, the rows of one key in the order of the file.</summary>
    internal IEnumerable<T> Rows => _layers.SelectMany(layer => layer);

    /// <summary>Takes rows out again before the merge.</summary>
    internal void Drop(IReadOnlySet<T> rows) => _layers.ForEach(layer => layer.RemoveAll(rows.Contains));

    internal override async Task<MergeCount> Merge(Transaction transaction, TimeZoneInfo zone, CancellationToken cancel)
    {
        var (added, unchanged, revised) = (0, Repeated, 0);
        // A chunk of a retry may be merged more than once, and the answer is about this merge only.
        Corrected = false;
        // In the order of the file: of a key that comes several times the last one holds.
        foreach (var layer in _layers.Where(layer => layer.Count > 0))
        {
            var count = await feed.Merge(transaction, layer, old => Before(old, zone), cancel);
            added += count.Added;
            unchanged += count.Unchanged;
            revised += count.Revised;
            Corrected |= count.Revised > 0;
        }
        return new MergeCount(added, unchanged, revised);
    }

    private void Add(T row)
    {
        var key = feed.KeyOf(row);
        var layer = 0;
        if (_latest.TryGetValue(key, out var latest))
        {
            // Compared with the latest only: a value that changes and changes back is two corrections, not a repeat.
            if (latest.Hash == row.ContentHash)
            {
                Repeated++;
                return;
            }
            layer = latest.Layer + 1;
        }
        if (layer == _layers.Count)
            _layers.Add([]);
        _layers[layer].Add(row);
        _latest[key] = (layer, row.ContentHash);
    }

    private void Before(IReadOnlyList<FeedRow> old, TimeZoneInfo zone)
    {
        // A row that moves to another day leaves a gap on the day that it was on before.
        foreach (var row in old.OfType<T>())
            PresenceDays.UnionWith(feed.PresenceDays(row, zone));
    }
}
