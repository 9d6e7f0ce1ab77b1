namespace Supervision.Ingest.Tests;

public sealed class CsvTextTests
{
    [Fact]
    public void Records_WithQuotesAndEveryLineEnd_KeepFieldsAndLines()
    {
        var records = CsvText.Records("a,\"b,\"\"c\"\"\"\r\n\r\n\"two\nlines\",\rlast").ToList();

        Assert.Equal([1, 3, 5], records.Select(record => record.Line));
        Assert.Equal(["a", "b,\"c\""], records[0].Fields);
        Assert.Equal(["two\nlines", ""], records[1].Fields);
        Assert.Equal("", records[2].At(5));
    }

    [Fact]
    public void Quote_NeverClosed_SpoilsItsLineOnly()
    {
        var records = CsvText.Records("a,\"b\r\nc,d\n").ToList();

        Assert.Equal([(1, true, "a,\"b"), (2, false, "c")], records.Select(record => (record.Line, record.IsOpen, record.At(0))));
    }
}
