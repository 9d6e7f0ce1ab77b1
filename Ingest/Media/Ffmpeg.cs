using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Supervision.Ingest.Media;

/// <summary>What one ffmpeg or ffprobe process may use.</summary>
public sealed record FfmpegSettings
{
    public string Program { get; init; } = "ffmpeg";

    public string ProbeProgram { get; init; } = "ffprobe";

    /// <summary>Long enough for hours of sound on a busy machine, short enough that a night survives a hanging file.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Address space: shared libraries alone map about 0.4 GiB; a decoder that wants 2 GiB is under attack.</summary>
    public long MemoryLimitBytes { get; init; } = 2L << 30;
}

/// <summary>How a process ended. <paramref name="Head"/> and <paramref name="Tail"/> are the bounded ends of its messages.</summary>
public sealed record FfmpegRun(int ExitCode, string Head, string Tail, bool TimedOut)
{
    /// <summary>Stopped from outside (a signal, a limit of the machine), which says nothing about the file.</summary>
    public bool WasKilled => !TimedOut && ExitCode > 128;

    /// <summary>The last message, without the address that ffmpeg prints in front.</summary>
    public string LastMessage
    {
        get
        {
            var line = Tail.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).LastOrDefault() ?? "";
            var end = line.StartsWith('[') ? line.IndexOf("] ", StringComparison.Ordinal) : -1;
            return end < 0 ? line : line[(end + 2)..];
        }
    }
}

/// <summary>The only place that starts ffmpeg and ffprobe.</summary>
/// <remarks>Local protocols only, no standard input, bounded time, memory and messages; cancelling kills the whole process tree.</remarks>
public sealed class Ffmpeg(FfmpegSettings settings)
{
    private const string LimitScript = "ulimit -v \"$1\"; ulimit -t \"$2\"; shift 2; exec \"$@\"";

    /// <summary>Options that go before every <c>-i</c>.</summary>
    public static string[] Input(string demuxer, string path) =>
        ["-threads", "1", "-protocol_whitelist", "file,pipe", "-f", demuxer, "-i", "file:" + Path.GetFullPath(path)];

    /// <summary>Runs ffmpeg; what it writes to standard output goes to <paramref name="readOutput"/>.</summary>
    /// <exception cref="FfmpegMissingException">The program is not installed.</exception>
    public Task<FfmpegRun> Run(IEnumerable<string> arguments, Func<Stream, CancellationToken, Task> readOutput, CancellationToken cancel) =>
        Start(settings.Program, ["-nostdin", "-hide_banner", "-nostats", .. arguments], readOutput, cancel);

    /// <summary>Runs ffprobe with JSON output.</summary>
    /// <exception cref="FfmpegMissingException">The program is not installed.</exception>
    public Task<FfmpegRun> Probe(IEnumerable<string> arguments, Func<Stream, CancellationToken, Task> readOutput, CancellationToken cancel) =>
        Start(settings.ProbeProgram, ["-v", "error", "-print_format", "json", .. arguments], readOutput, cancel);

    private async Task<FfmpegRun> Start(string program, string[] arguments, Func<Stream, CancellationToken, Task> readOutput, CancellationToken cancel)
    {
        using var process = new Process { StartInfo = Command(program, arguments) };
        try
        {
            process.Start();
        }
        catch (Win32Exception missing)
        {
            throw new FfmpegMissingException(program, missing);
        }

        // ffmpeg reads commands there, and would wait for an answer to its questions.
        process.StandardInput.Close();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(settings.TimeLimit);
        await using var kill = limit.Token.Register(() => Kill(process));
        var messages = new BoundedText();
        // Read all along: a full pipe of messages would stop ffmpeg, and the reader of its output with it.
        var reading = messages.Drain(process.StandardError.BaseStream);
        try
        {
            await readOutput(process.StandardOutput.BaseStream, limit.Token);
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            await process.WaitForExitAsync(cancel);
        }
        finally
        {
            // On every way out: a reader that threw leaves it writing into a pipe nobody empties.
            Kill(process);
            await reading;
        }

        cancel.ThrowIfCancellationRequested();
        // The shell's own code: it started, the program did not.
        if (process.ExitCode == 127)
            throw new FfmpegMissingException(program, inner: null);
        return new(process.ExitCode, messages.Head, messages.Tail, limit.IsCancellationRequested);
    }

    /// <summary>POSIX shells set the limits before they become ffmpeg; Windows has only the time limit.</summary>
    private ProcessStartInfo Command(string program, string[] arguments)
    {
        var info = new ProcessStartInfo
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        info.Environment["AV_LOG_FORCE_NOCOLOR"] = "1";
        // Messages are read by this program: no other language, no decimal comma.
        info.Environment["LC_ALL"] = "C";
        string[] words = OperatingSystem.IsWindows() ? [program, .. arguments] : [.. LimitedShell(), program, .. arguments];
        info.FileName = words[0];
        foreach (var word in words.AsSpan(1))
            info.ArgumentList.Add(word);
        return info;
    }

    private string[] LimitedShell() =>
    [
        "/bin/sh", "-c", LimitScript, "sh",
        (settings.MemoryLimitBytes / 1024).ToString(CultureInfo.InvariantCulture),
        // A second beyond our own limit, which should end it first and says why.
        ((int)Math.Ceiling(settings.TimeLimit.TotalSeconds) + 1).ToString(CultureInfo.InvariantCulture),
    ];

    private static void Kill(Process process)
    {
        try
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It ended between the question and the signal.
        }
    }
}

/// <summary>ffmpeg or ffprobe is not installed: every recording waits, none is refused.</summary>
public sealed class FfmpegMissingException(string program, Exception? inner)
    : Exception($"{program} cannot be started: install it (Debian: apt-get install ffmpeg) or set its path", inner);
