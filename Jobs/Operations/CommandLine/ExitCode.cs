namespace Supervision.Jobs.Operations.CommandLine;

/// <summary>What the shell is told.</summary>
public static class ExitCode
{
    public const int Done = 0;

    /// <summary>Everything ran; something that came in was refused and waits in quarantine.</summary>
    public const int Quarantined = 1;

    public const int WrongUsage = 2;

    public const int Failed = 3;
}

/// <summary>Ends a command with one line on standard error that says what to do.</summary>
public sealed class CommandException(string message, int exitCode = ExitCode.Failed) : Exception(message)
{
    public int ExitCode { get; } = exitCode;
}
