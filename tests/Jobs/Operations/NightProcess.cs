using System.Diagnostics;

namespace Supervision.Jobs.Tests.Operations;

/// <summary>The real command line in its own process, on a folder of its own.</summary>
/// <param name="folder">Where the database and the archive lie.</param>
/// <param name="inboxFolder">Null for a folder beside them.</param>
internal sealed class NightProcess(string folder, string? inboxFolder = null)
{
    public string DatabasePath => Path.Combine(folder, "supervision.db");

    public string InboxFolder => inboxFolder ?? Path.Combine(folder, "inbox");

    /// <summary>Largest file that the process may write, in KiB; null for no limit. Needs a POSIX shell.</summary>
    public long? FileLimitKiB { get; init; }

    /// <summary>The running process, its output drained.</summary>
    public Process Start(params string[] arguments)
    {
        var process = Process.Start(Command(arguments))!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    /// <summary>The exit code, or null when the process was killed after the delay.</summary>
    /// <param name="killAfter">Null lets it run to its end.</param>
    public async Task<int?> Run(TimeSpan? killAfter, params string[] arguments)
    {
        using var process = Process.Start(Command(arguments))!;
        // Drained, or a full pipe would stop the process where no kill is meant.
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        if (killAfter is { } delay)
        {
            await Task.WhenAny(process.WaitForExitAsync(), Task.Delay(delay));
            if (!process.HasExited)
            {
                process.Kill();
                await process.WaitForExitAsync();
                return null;
            }
        }
        await process.WaitForExitAsync();
        await output;
        return process.ExitCode is 0 or 1 ? process.ExitCode : throw new InvalidOperationException($"exit {process.ExitCode}: {await errors}");
    }

    /// <summary>The exit code and what was written to both streams.</summary>
    public async Task<(int ExitCode, string Output, string Errors)> RunToEnd(params string[] arguments)
    {
        using var process = Process.Start(Command(arguments))!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await errors);
    }

    /// <summary>Forgets the database and the archive, and keeps the inbox.</summary>
    public void StartAnew()
    {
        foreach (var file in Directory.EnumerateFiles(folder, "supervision.db*"))
            File.Delete(file);
        if (Directory.Exists(Path.Combine(folder, "media")))
            Directory.Delete(Path.Combine(folder, "media"), recursive: true);
    }

    private ProcessStartInfo Command(string[] arguments)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "supervision.dll");
        string[] database = arguments.Contains("--db") ? [] : ["--db", DatabasePath];
        string[] words = ["dotnet", program, .. arguments, .. database, "--inbox", InboxFolder, "--media", Path.Combine(folder, "media")];
        // The signal ignored, a write beyond the limit fails as on a full disk instead of ending the process.
        if (FileLimitKiB is { } limit)
            words = ["/bin/bash", "-c", $"trap '' XFSZ; ulimit -f {limit}; exec \"$@\"", "bash", .. words];
        var info = new ProcessStartInfo(words[0], words[1..])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        };
        // The runtime's own mapping files are larger than any limit that a test sets.
        info.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        return info;
    }
}
