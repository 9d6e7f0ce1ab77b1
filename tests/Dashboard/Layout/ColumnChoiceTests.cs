using Supervision.Dashboard.Layout;
using Supervision.Dashboard.Tests.Accounts;
using Supervision.Jobs.Operations;

namespace Supervision.Dashboard.Tests.Layout;

public sealed class ColumnChoiceTests
{
    private static readonly string[] Known = ["score", "rate", "bonus"];

    [Theory]
    [InlineData("", "score rate bonus")]
    [InlineData("?columns=rate", "rate")]
    [InlineData("?columns=rate,score", "score rate")]
    [InlineData("?columns=rate&columns=score", "score rate")]
    [InlineData("?columns=rate,password", "rate")]
    [InlineData("?columns=password", "score rate bonus")]
    [InlineData("?columns=", "score rate bonus")]
    public void Shows_Address_NamesTheKnownColumnsOrAll(string query, string shown) =>
        Assert.Equal(shown, string.Join(' ', Known.Where(ColumnChoice.Of(Visits.To(query: query), Known).Shows)));

    [Fact]
    public async Task Narrow_Table_KeepsTheChosenAndTheFixedColumnsOfEveryRow()
    {
        var table = new ExportTable("list", ["Name", "Score", "Rate"], new IReadOnlyList<object?>[] { ["W001", 98.5, 1.25], ["W002", null, null] }.ToAsyncEnumerable());

        var narrow = ColumnChoice.Of(Visits.To(query: "?columns=rate"), Known).Narrow(table, [null, "score", "rate"]);

        Assert.Equal(["Name", "Rate"], narrow.Heads);
        Assert.Equal([["W001", 1.25], ["W002", null]], await narrow.Rows.ToListAsync());
    }

    [Fact]
    public void Narrow_TooFewWords_IsRefused() =>
        Assert.Throws<ArgumentException>(() => ColumnChoice.Of(Visits.To(), Known).Narrow(new ExportTable("list", ["Name", "Score"], AsyncEnumerable.Empty<IReadOnlyList<object?>>()), [null]));
}
