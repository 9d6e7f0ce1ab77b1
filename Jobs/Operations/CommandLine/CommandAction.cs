using System.CommandLine;
using System.Data.Common;
using Supervision.Sql;

namespace Supervision.Jobs.Operations.CommandLine;

/// <summary>Gives a command its work: settings in, exit code out, every failure one line on standard error.</summary>
public static class CommandAction
{
    /// <summary>Sets what the command does.</summary>
    /// <param name="work">Returns an <see cref="ExitCode"/>.</param>
    public static Command Does(this Command command, Func<CommandSettings, ParseResult, CancellationToken, Task<int>> work)
    {
        command.SetAction(async (parsed, cancel) =>
        {
            try
            {
                return await work(CommandSettings.Of(parsed), parsed, cancel);
            }
            catch (OperationCanceledException) when (cancel.IsCancellationRequested)
            {
                return Fail("Stopped. Nothing is lost: the same command goes on where this one stopped.", ExitCode.Failed);
            }
            catch (CommandException failure)
            {
                return Fail(failure.Message, failure.ExitCode);
            }
            catch (Exception error) when (Explain(error) is { } words)
            {
                return Fail(words, ExitCode.Failed);
            }
        });
        return command;
    }

    /// <summary>One line on standard error.</summary>
    public static int Fail(string message, int exitCode)
    {
        Console.Error.WriteLine($"supervision: {message.ReplaceLineEndings(" ")}");
        return exitCode;
    }

    private static string? Explain(Exception error) => error switch
    {
        SchemaChangedException or HallBusyException => error.Message,
        DbException => $"The database answered: {error.Message} Check --db and that the database can be reached and written.",
        UnauthorizedAccessException or IOException => $"{error.Message} Check the path and its permissions.",
        ArgumentException => error.Message.Split(" (Parameter")[0],
        FormatException => error.Message,
        _ => $"{error.GetType().Name}: {error.Message} {FirstFrame(error)}".TrimEnd() + " Please report this line.",
    };

    private static string FirstFrame(Exception error) =>
        error.StackTrace?.Split('\n').Select(line => line.Trim()).FirstOrDefault(line => line.StartsWith("at Supervision.", StringComparison.Ordinal)) ?? "";
}
