using System.CommandLine;
using Supervision.Jobs.Operations.CommandLine;

namespace Supervision.Jobs.Tests.Operations.CommandLine;

public sealed class CommandActionTests
{
    public static TheoryData<string> Failures() => [.. Thrown.Keys];

    private static readonly Dictionary<string, (Exception Error, int Code)> Thrown = new()
    {
        ["a message with its own code"] = (new CommandException("name a hall", ExitCode.WrongUsage), ExitCode.WrongUsage),
        ["a file that cannot be read"] = (new IOException("gone"), ExitCode.Failed),
        ["a wrong argument"] = (Assert.Throws<ArgumentException>(() => new Supervision.Sql.Database("")), ExitCode.Failed),
        ["a wrong format"] = (new FormatException("line 3: not a number"), ExitCode.Failed),
        ["a defect"] = (new InvalidOperationException("impossible"), ExitCode.Failed),
    };

    [Theory, MemberData(nameof(Failures))]
    public async Task Does_WorkThatFails_EndsWithItsCode(string failure) =>
        Assert.Equal(Thrown[failure].Code, await Run(_ => throw Thrown[failure].Error));

    [Theory]
    [InlineData(ExitCode.Done)]
    [InlineData(ExitCode.Quarantined)]
    public async Task Does_WorkThatEnds_GivesItsCode(int code) => Assert.Equal(code, await Run(_ => Task.FromResult(code)));

    [Fact]
    public async Task Does_WorkThatIsStopped_Fails()
    {
        using var source = new CancellationTokenSource();
        await source.CancelAsync();

        Assert.Equal(ExitCode.Failed, await Run(cancel => Task.FromCanceled<int>(cancel), source.Token));
    }

    private static Task<int> Run(Func<CancellationToken, Task<int>> work, CancellationToken cancel = default)
    {
        var root = new RootCommand();
        foreach (var option in CommandSettings.Options)
            root.Add(option);
        root.Add(new Command("try", "Tries").Does((_, _, stop) => work(stop)));
        return root.Parse(["try"]).InvokeAsync(cancellationToken: cancel);
    }
}
