using Supervision.Jobs.Learning.Regression;

namespace Supervision.Jobs.Tests.Learning.Regression;

public sealed class SparseRowsTests
{
    [Fact]
    public void Freeze_ColumnsInHashedNumbers_AreRenumberedInAscendingOrder()
    {
        var rows = Rows(1, [900, 7], [7], [40]);

        Assert.Equal([7, 40, 900], rows.Used);
        Assert.Equal([0, 2, 3, 4], rows.RowStarts);
        Assert.Equal([2, 0, 0, 1], rows.RowColumns);
    }

    [Fact]
    public void Freeze_ByColumn_HoldsTheSameEntriesAsByRow()
    {
        var rows = Rows(1, [900, 7], [7], [40]);

        Assert.Equal([0, 2, 3, 4], rows.ColumnStarts);
        Assert.Equal([0, 1, 2, 0], rows.ColumnRows);
        Assert.Equal(rows.RowValues.Order(), rows.ColumnValues.Order());
    }

    [Fact]
    public void Freeze_ColumnRarerThanAsked_IsDroppedAndItsRowStays()
    {
        var rows = Rows(2, [900, 7], [7], [40]);

        Assert.Equal([7], rows.Used);
        Assert.Equal(3, rows.RowCount);
        Assert.Equal([0, 1, 2, 2], rows.RowStarts);
    }

    [Fact]
    public void Freeze_NoRows_HoldsNothing()
    {
        var rows = Rows(1);

        Assert.Equal((0, 0), (rows.RowCount, rows.ColumnCount));
    }

    private static SparseRows Rows(int rarest, params uint[][] features)
    {
        var rows = new SparseRows();
        foreach (var row in features)
            rows.Add(Bag(row));
        rows.Freeze(rarest);
        return rows;
    }

    // A bag hashes its features; these numbers are looked up so that the columns are the ones that a test names.
    private static FeatureBag Bag(uint[] columns)
    {
        var bag = new FeatureBag(10);
        foreach (var column in columns)
            bag.Add(FeatureFor(column));
        return bag;
    }

    private static uint FeatureFor(uint column)
    {
        var probe = new FeatureBag(10);
        for (var feature = 0u; ; feature++)
        {
            probe.Clear();
            probe.Add(feature);
            if (probe.Columns[0] == column)
                return feature;
        }
    }
}
