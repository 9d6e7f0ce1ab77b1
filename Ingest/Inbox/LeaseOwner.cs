using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Supervision.Ingest.Inbox;

/// <summary>A piece of work in one process, as leases name it: <c>machine:process:start:work</c>.</summary>
/// <remarks>The start distinguishes a process from a later one with the same number, so that a crash need not wait for the expiry.</remarks>
public sealed record LeaseOwner(string Machine, int ProcessId, string Started, string Work)
{
    // With the boot and the process namespace: after a restart, or in another container, the same number is another process.
    private static readonly Lazy<string> ThisMachine = new(() =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
            $"{Environment.MachineName}\n{FileText("/proc/sys/kernel/random/boot_id")}\n{new FileInfo("/proc/self/ns/pid").LinkTarget}")))[..16]);

    public static LeaseOwner Of(string work) =>
        new(ThisMachine.Value, Environment.ProcessId, StartOf(Environment.ProcessId) ?? "", work);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Machine}:{ProcessId}:{Started}:{Work}");

    /// <summary>True for work of this very process.</summary>
    public static bool IsThisProcess(string owner) => owner.StartsWith(Of("").ToString(), StringComparison.Ordinal);

    /// <summary>True when the owner was a process of this machine that no longer runs; false when that cannot be told.</summary>
    public static bool IsGone(string owner)
    {
        var parts = owner.Split(':');
        // Another machine's process cannot be looked at: its lease ends by its own expiry.
        return parts.Length == 4 && parts[0] == ThisMachine.Value
            && int.TryParse(parts[1], CultureInfo.InvariantCulture, out var processId)
            && StartOf(processId) != parts[2];
    }

    /// <summary>When a process started, in a form that only has to be compared; null when there is no such process.</summary>
    private static string? StartOf(int processId)
    {
        if (OperatingSystem.IsLinux())
            return LinuxStart(processId);
        try
        {
            using var process = Process.GetProcessById(processId);
            return process.StartTime.ToFileTimeUtc().ToString(CultureInfo.InvariantCulture);
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }

    // proc(5): field 3 is the state, field 22 the start in clock ticks since boot; the name before them may hold blanks.
    private static string? LinuxStart(int processId)
    {
        var stat = FileText(string.Create(CultureInfo.InvariantCulture, $"/proc/{processId}/stat"));
        var fields = stat[(stat.LastIndexOf(')') + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        // A zombie has ended; only its parent has not asked yet.
        return fields.Length < 20 || fields[0] is "Z" or "X" ? null : fields[19];
    }

    private static string FileText(string path)
    {
        try
        {
            return File.Exists(path) ? File.ReadAllText(path).Trim() : "";
        }
        catch (IOException)
        {
            // The process ended between the two questions.
            return "";
        }
    }
}
