using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using Microsoft.Win32.SafeHandles;

namespace Supervision.Ingest.Inbox;

/// <summary>The few calls that .NET has no counterpart for: names as bytes, pipes and devices told apart, links never followed.</summary>
[SupportedOSPlatform("linux")]
internal static class Posix
{
    private const int NoFollow = 0x20000;
    private const int NonBlock = 0x800;
    private const int CloseOnExec = 0x80000;
    private const int ThisFolder = -100;
    private const int StatNoFollow = 0x100;
    private const uint BasicStats = 0x7FF;

    // struct dirent of 64-bit Linux: inode 8, offset 8, length 2, type 1, then the name.
    private const int NameOffset = 19;

    internal static IReadOnlyList<byte[]> Names(byte[] folder)
    {
        var names = new List<byte[]>();
        var handle = opendir(Terminated(folder));
        // Gone or not ours to read: the same as a folder without files; what lies there is found by the next run.
        if (handle == IntPtr.Zero)
            return names;
        try
        {
            for (var entry = readdir(handle); entry != IntPtr.Zero; entry = readdir(handle))
            {
                var name = NameAt(entry + NameOffset);
                if (name is not [(byte)'.'] and not [(byte)'.', (byte)'.'])
                    names.Add(name);
            }
        }
        finally
        {
            _ = closedir(handle);
        }
        return names;
    }

    internal static (ItemKind Kind, long Bytes, DateTime ModifiedAtUtc)? Examine(byte[] path)
    {
        // struct statx is the same on every architecture: mode at 28, size at 40, time of modification at 112.
        var status = new byte[256];
        if (statx(ThisFolder, Terminated(path), StatNoFollow, BasicStats, status) != 0)
            return null;
        var kind = (BinaryPrimitives.ReadUInt16LittleEndian(status.AsSpan(28)) & 0xF000) switch
        {
            0x8000 => ItemKind.File,
            0x4000 => ItemKind.Folder,
            0xA000 => ItemKind.Link,
            _ => ItemKind.Other,
        };
        var seconds = BinaryPrimitives.ReadInt64LittleEndian(status.AsSpan(112));
        var nanoseconds = BinaryPrimitives.ReadUInt32LittleEndian(status.AsSpan(120));
        return (kind, BinaryPrimitives.ReadInt64LittleEndian(status.AsSpan(40)), DateTime.UnixEpoch.AddSeconds(seconds).AddTicks(nanoseconds / 100));
    }

    internal static SafeFileHandle Open(byte[] path)
    {
        // Without NonBlock a pipe put in the place of a file would hold the night until somebody writes into it.
        var descriptor = open(Terminated(path), NoFollow | NonBlock | CloseOnExec);
        if (descriptor < 0)
            // The name is escaped: it goes into messages and onto pages, and its bytes are the sender's.
            throw new IOException($"cannot open {FolderListing.NameOf(path)}: {Marshal.GetPInvokeErrorMessage(Marshal.GetLastPInvokeError())}");
        return new SafeFileHandle(descriptor, ownsHandle: true);
    }

    private static byte[] Terminated(byte[] path) => [.. path, 0];

    private static byte[] NameAt(IntPtr address)
    {
        var length = 0;
        while (Marshal.ReadByte(address, length) != 0)
            length++;
        var name = new byte[length];
        Marshal.Copy(address, name, 0, length);
        return name;
    }

    [DllImport("libc", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern IntPtr opendir(byte[] path);

    [DllImport("libc", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern IntPtr readdir(IntPtr folder);

    [DllImport("libc", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int closedir(IntPtr folder);

    [DllImport("libc", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int statx(int folder, byte[] path, int flags, uint mask, byte[] status);

    [DllImport("libc", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int open(byte[] path, int flags);
}
