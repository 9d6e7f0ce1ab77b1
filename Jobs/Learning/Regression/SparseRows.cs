namespace Supervision.Jobs.Learning.Regression;

/// <summary>Rows of a sparse matrix, by row and by column; columns are renumbered to those that occur.</summary>
public sealed class SparseRows
{
    readonly List<int> _starts = [0];
    readonly List<int> _columns = [];
    readonly List<float> _values = [];
    Dictionary<int, int>? _numbers;

    public int RowCount => _starts.Count - 1;
    public int ColumnCount => Used.Length;

    /// <summary>The hashed column behind each renumbered one, ascending.</summary>
    public int[] Used { get; private set; } = [];
    public int[] RowStarts { get; private set; } = [];
    public int[] RowColumns { get; private set; } = [];
    public float[] RowValues { get; private set; } = [];
    public int[] ColumnStarts { get; private set; } = [];
    public int[] ColumnRows { get; private set; } = [];
    public float[] ColumnValues { get; private set; } = [];

    public void Add(FeatureBag bag)
    {
        _columns.AddRange(bag.Columns);
        _values.AddRange(bag.Values);
        _starts.Add(_columns.Count);
    }

    /// <summary>Closes the matrix for training; columns met in fewer than <paramref name="rarest"/> rows are dropped.</summary>
    public void Freeze(int rarest = 1)
    {
        var counts = new Dictionary<int, int>();
        foreach (var column in _columns)
            counts[column] = counts.GetValueOrDefault(column) + 1;
        Used = [.. counts.Where(count => count.Value >= rarest).Select(count => count.Key).Order()];
        _numbers = new Dictionary<int, int>(Used.Length);
        for (var number = 0; number < Used.Length; number++)
            _numbers[Used[number]] = number;
        FillRows();
        FillColumns();
    }

    void FillRows()
    {
        var columns = new List<int>(_columns.Count);
        var values = new List<float>(_columns.Count);
        RowStarts = new int[RowCount + 1];
        for (var row = 0; row < RowCount; row++)
        {
            for (var at = _starts[row]; at < _starts[row + 1]; at++)
            {
                if (!_numbers!.TryGetValue(_columns[at], out var number))
                    continue;
                columns.Add(number);
                values.Add(_values[at]);
            }
            RowStarts[row + 1] = columns.Count;
        }
        RowColumns = [.. columns];
        RowValues = [.. values];
    }

    void FillColumns()
    {
        ColumnStarts = new int[ColumnCount + 1];
        foreach (var column in RowColumns)
            ColumnStarts[column + 1]++;
        for (var column = 0; column < ColumnCount; column++)
            ColumnStarts[column + 1] += ColumnStarts[column];
        ColumnRows = new int[RowColumns.Length];
        ColumnValues = new float[RowColumns.Length];
        var next = ColumnStarts.ToArray();
        for (var row = 0; row < RowCount; row++)
        {
            for (var at = RowStarts[row]; at < RowStarts[row + 1]; at++)
            {
                var place = next[RowColumns[at]]++;
                ColumnRows[place] = row;
                ColumnValues[place] = RowValues[at];
            }
        }
    }
}
