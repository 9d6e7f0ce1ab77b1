using System.Text.Json;

namespace Supervision.Jobs.Tests.Operations.CommandLine;

/// <summary>A delivery by hand names what was refused of it, where and why.</summary>
public sealed class RefusedLinesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("supervision-refused").FullName;

    private NightProcess Program => new(_folder);

    [Fact]
    public async Task Lines_BadRowAndBadFile_AreNamedWithLineColumnValueAndReason()
    {
        await Deliver("r.csv", "review_id,rated_at,level\nr1,2026-03-02 09:00,5\nr2,2026-03-02 09:00,7\n");
        await Deliver("empty.csv", "");

        var (exitCode, output, _) = await Program.RunToEnd("ingest", Path.Combine(_folder, "delivery"));

        Assert.Equal(1, exitCode);
        Assert.Contains("reviews/r.csv, line 3, level = '7': ", output, StringComparison.Ordinal);
        Assert.Contains("reviews/empty.csv: The file is empty", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lines_ManyBadRows_AreNamedUpToALimitAndCountedBeyondIt()
    {
        await Deliver("r.csv", "review_id,rated_at,level\n" + string.Concat(Enumerable.Range(0, 25).Select(number => $"r{number},2026-03-02 09:00,7\n")));

        var (_, output, _) = await Program.RunToEnd("ingest", Path.Combine(_folder, "delivery"), "--json");

        var refused = JsonDocument.Parse(output).RootElement.GetProperty("refused").EnumerateArray().ToList();
        Assert.Equal(21, refused.Count);
        Assert.Equal(("level", 2L, "level", "7"), (refused[0].GetProperty("code").GetString(), refused[0].GetProperty("line").GetInt64(), refused[0].GetProperty("column").GetString(), refused[0].GetProperty("value").GetString()));
        Assert.StartsWith("and 5 more rows", refused[^1].GetProperty("reason").GetString(), StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task Deliver(string name, string content)
    {
        await Program.RunToEnd("hall", "add", "h1", "大厅");
        var folder = Directory.CreateDirectory(Path.Combine(_folder, "delivery", "reviews")).FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, name), content);
    }
}
