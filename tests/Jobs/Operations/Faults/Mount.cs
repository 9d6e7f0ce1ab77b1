using System.Diagnostics;

namespace Supervision.Jobs.Tests.Operations.Faults;

/// <summary>Small disks in memory.</summary>
internal static class Mount
{
    private static readonly Lazy<bool> Possible = new(Try);

    public static bool IsPossible => Possible.Value;

    public static void At(string folder, long bytes) => Run("mount", "-t", "tmpfs", "-o", $"size={bytes}", "tmpfs", folder);

    public static void Resize(string folder, long bytes) => Run("mount", "-o", $"remount,size={bytes}", folder);

    public static void Away(string folder) => Run("umount", folder);

    public static long UsedBytes(string folder)
    {
        var drive = new DriveInfo(folder);
        return drive.TotalSize - drive.TotalFreeSpace;
    }

    private static bool Try()
    {
        if (!OperatingSystem.IsLinux())
            return false;
        var folder = Directory.CreateTempSubdirectory("supervision-mount").FullName;
        try
        {
            At(folder, 1 << 20);
            Away(folder);
            return true;
        }
        catch (Exception error) when (error is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            return false;
        }
        finally
        {
            Directory.Delete(folder);
        }
    }

    private static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, UseShellExecute = false })!;
        var errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)}: {errors}");
    }
}
