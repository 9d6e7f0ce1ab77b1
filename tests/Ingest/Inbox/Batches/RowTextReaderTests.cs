using Supervision.Ingest.Inbox.Batches;
using Supervision.Ingest.Tables;

namespace Supervision.Ingest.Tests.Inbox.Batches;

/// <summary>Where numbers of a quarantined row may be dates.</summary>
public sealed class RowTextReaderTests
{
    [Theory]
    [InlineData("reviews.XLSX", true)]
    [InlineData("评价.xls", true)]
    [InlineData("reviews.csv", false)]
    [InlineData("xls", false)]
    [InlineData("", false)]
    public void For_AFileOfSheets_TakesNumbersForDates(string name, bool isSheet) =>
        Assert.Equal(isSheet ? new DateTime(1899, 12, 30) : null, RowTextReader.For(name).SerialEpoch);

    [Fact]
    public void Reader_OfAKeptRow_HasNothingElseToRead()
    {
        using var reader = RowTextReader.For("a.xlsx");
        Assert.False(reader.NextSheet());
        Assert.False(reader.Read(new TableRow()));
    }
}
