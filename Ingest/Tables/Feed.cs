using Supervision.Ingest.Tables.Headers;
using Supervision.Ingest.Tables.Values;
using Supervision.Sql;
using Supervision.Sql.Bulk;

namespace Supervision.Ingest.Tables;

/// <summary>What one kind of file brings: its columns and how a row of them is read.</summary>
public abstract class Feed(string name)
{
    private readonly List<Column> _columns = [];

    /// <summary>The feed's word, such as <c>reviews</c>; also its folder or file name in the inbox.</summary>
    public string Name { get; } = name;

    public IReadOnlyList<Column> Columns => _columns;

    /// <summary>Plans may lie up to five years ahead; evidence one day (input.md 6).</summary>
    public virtual bool IsPlan => false;

    /// <summary>Only staff and posts create what the other feeds refer to.</summary>
    public virtual bool ChecksReferences => true;

    /// <summary>Whether a change makes presence due on every day that has a shift.</summary>
    public virtual bool ChangesEveryDay => false;

    /// <summary>Reads a row of any feed; see <see cref="Feed{T}.Read"/>.</summary>
    public abstract FeedRow? ReadRow(RowValues values);

    internal abstract RowChunk NewChunk();

    protected Column Needs(string column, params string[] aliases) => Add(column, required: true, aliases);

    protected Column Takes(string column, params string[] aliases) => Add(column, required: false, aliases);

    private Column Add(string column, bool required, string[] aliases)
    {
        _columns.Add(new Column(_columns.Count, column, required, aliases));
        return _columns[^1];
    }
}

/// <inheritdoc/>
public abstract class Feed<T>(string name) : Feed(name)
    where T : FeedRow
{
    /// <summary>The row's own key, which a correction shares with what it corrects.</summary>
    public abstract string KeyOf(T row);

    /// <summary>Stages and merges rows of one batch; each key at most once.</summary>
    public abstract Task<MergeCount> Merge(Transaction transaction, IReadOnlyList<T> rows, Action<IReadOnlyList<FeedRow>> changing, CancellationToken cancel);

    /// <summary>Hall days whose presence this row can change.</summary>
    public virtual IEnumerable<DateOnly> PresenceDays(T row, TimeZoneInfo zone) => [];

    /// <summary>The hall day of what the row tells, for expected against arrived; null for what has no day.</summary>
    public abstract DateOnly? DayOf(T row, TimeZoneInfo zone);

    /// <summary>Reads a row; null with <see cref="RowValues.Fault"/> set refuses it, null without ignores it.</summary>
    public T? Read(RowValues values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var row = Build(values);
        return values.Fault is null ? row : null;
    }

    public override FeedRow? ReadRow(RowValues values) => Read(values);

    protected abstract T? Build(RowValues row);

    internal override RowChunk NewChunk() => new RowChunk<T>(this);
}
