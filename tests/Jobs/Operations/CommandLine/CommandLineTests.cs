namespace Supervision.Jobs.Tests.Operations.CommandLine;

/// <summary>What the shell is told: exit codes, and errors in one line.</summary>
public sealed class CommandLineTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("supervision-cli").FullName;

    private NightProcess Program => new(_folder);

    [Theory]
    [InlineData("bogus", "'bogus' is not understood")]
    [InlineData("hall add", "Required argument")]
    [InlineData("nightly --stage bogus", "bogus")]
    [InlineData("nightly", "No hall is registered")]
    [InlineData("hall add a/b Name", "no hall code")]
    [InlineData("hall add h1 Name --zone Mars/Olympus", "no time zone")]
    [InlineData("user add li", "--role")]
    [InlineData("ingest nothing-there", "No hall is registered")]
    public async Task Usage_Wrong_IsTwoAndOneLineThatSaysWhatToDo(string arguments, string words)
    {
        var (exitCode, output, errors) = await Program.RunToEnd(arguments.Split(' '));

        Assert.Equal((2, ""), (exitCode, output));
        Assert.Contains(words, errors, StringComparison.Ordinal);
        Assert.Single(errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task Delivery_WithOneBadRow_IsOneUntilItIsClean()
    {
        await Program.RunToEnd("hall", "add", "h1", "大厅");
        var clean = await Ingest("staff_no,name,department\nW01,陆知遥,户政\n");
        var bad = await Ingest("staff_no,name,department\nW01,陆知遥,户政\n,无工号,户政\n");

        Assert.Equal((0, 1), (clean, bad));
    }

    [Fact]
    public async Task Folder_OfNoHall_IsNamedInTheNightsErrorLine()
    {
        await Program.RunToEnd("hall", "add", "h1", "大厅");
        Directory.CreateDirectory(Path.Combine(Program.InboxFolder, "h9"));

        var (exitCode, _, errors) = await Program.RunToEnd("nightly");

        Assert.Equal(1, exitCode);
        Assert.Contains("'h9' in the inbox belongs to no registered hall", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Database_OutOfReach_IsThreeInOneLine()
    {
        var (exitCode, _, errors) = await Program.RunToEnd("hall", "list", "--db", "/proc/nowhere/supervision.db");

        Assert.Equal(3, exitCode);
        Assert.Single(errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task<int> Ingest(string staff)
    {
        var file = Path.Combine(_folder, "staff.csv");
        await File.WriteAllTextAsync(file, staff);
        return (await Program.RunToEnd("ingest", file)).ExitCode;
    }
}
