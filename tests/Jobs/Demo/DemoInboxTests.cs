using System.Text.Json;
using Supervision.Jobs.Demo;

namespace Supervision.Jobs.Tests.Demo;

public sealed class DemoInboxTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("supervision").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Write_SameLastDay_GivesTheSameBytes()
    {
        var first = Files(Written("a"));
        var second = Files(Written("b"));

        Assert.Equal(first, second);
        Assert.True(first.Count > 100, $"{first.Count} files");
    }

    [Fact]
    public void Write_TruthFile_NamesOnlyCallsThatExist()
    {
        var hall = Written("a");
        var calls = Directory.GetFiles(Path.Combine(hall, "calls"), "*.csv").SelectMany(File.ReadLines).Select(line => line.Split(',')[0]).ToHashSet();
        var planted = File.ReadLines(Path.Combine(_folder, "a", DemoInbox.TruthFile)).Select(line => JsonDocument.Parse(line).RootElement)
            .Where(truth => truth.GetProperty("Kind").GetString() == "call").Select(truth => truth.GetProperty("Subject").GetString()!).ToList();

        Assert.True(planted.Count >= 40, $"{planted.Count} planted calls");
        Assert.All(planted, call => Assert.Contains(call, calls));
    }

    [Fact]
    public void Write_Recordings_AreAllNamedByACall()
    {
        var hall = Written("a");
        var named = Directory.GetFiles(Path.Combine(hall, "calls"), "*.csv").SelectMany(File.ReadLines).Select(line => line.Split(',')[^1]).ToHashSet();
        var recordings = Directory.GetFiles(Path.Combine(hall, "calls", "media")).Select(path => Path.GetFileName(path)!).ToList();

        Assert.True(recordings.Count >= 10, $"{recordings.Count} recordings");
        Assert.All(recordings, file => Assert.Contains(file, named));
    }

    [Fact]
    public void Write_Hall_HasTwelvePostsThirtyStaffAndTwentyTwoDays()
    {
        var hall = Written("a");

        Assert.Equal(13, File.ReadAllLines(Path.Combine(hall, "posts.csv")).Length);
        Assert.Equal(31, File.ReadAllLines(Path.Combine(hall, "staff.csv")).Length);
        Assert.Equal(22, Directory.GetFiles(Path.Combine(hall, "video"), "*.csv").Length);
    }

    private string Written(string name)
    {
        var folder = Path.Combine(_folder, name);
        return Path.Combine(folder, DemoInbox.Write(folder, new DateOnly(2026, 3, 31)));
    }

    private static List<string> Files(string hall) => Directory.GetFiles(hall, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        .Select(path => $"{Path.GetRelativePath(hall, path)} {Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(path)))}").ToList();
}
