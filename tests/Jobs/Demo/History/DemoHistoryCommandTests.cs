using Supervision.Jobs.Demo;
using Supervision.Jobs.Tests.Operations;

namespace Supervision.Jobs.Tests.Demo.History;

public sealed class DemoHistoryCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("supervision-history").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task DemoHistory_HallsThatAreNoDemo_AreLeftAlone()
    {
        await Program.RunToEnd("hall", "add", "h1", "大厅");

        Assert.Equal((0, "", ""), await Program.RunToEnd("demo-history", _folder));
    }

    [Fact]
    public async Task DemoHistory_DemoHallWithoutFlags_SaysThatNothingWasJudged()
    {
        await Program.RunToEnd("hall", "add", DemoHall.District.Code, DemoHall.District.Name);

        var (exitCode, output, errors) = await Program.RunToEnd("demo-history", _folder);

        Assert.Equal((0, ""), (exitCode, errors));
        Assert.Equal($"{DemoHall.District.Code}  {DemoHall.District.Name}: 0 verdicts of invented officers", output.Trim());
    }

    [Fact]
    public async Task DemoHistory_WithoutItsFolder_IsToldSo()
    {
        var (exitCode, output, errors) = await Program.RunToEnd("demo-history");

        Assert.Equal((2, ""), (exitCode, output));
        Assert.Contains("Required argument", errors, StringComparison.Ordinal);
    }

    private NightProcess Program => new(_folder);
}
