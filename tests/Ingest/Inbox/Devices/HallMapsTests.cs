using Supervision.Ingest.Inbox.Devices;

namespace Supervision.Ingest.Tests.Inbox.Devices;

/// <summary>The maps that say which device belongs to what.</summary>
public sealed class HallMapsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("hall-maps").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("Cameras.CSV", true)]
    [InlineData("摄像头.csv", true)]
    [InlineData("分机.csv", true)]
    [InlineData("cameras.xlsx", false)]
    [InlineData("staff.csv", false)]
    public void IsOne_ByItsNameInAnyCase_IsAMap(string name, bool expected) => Assert.Equal(expected, HallMaps.IsOne(name));

    [Fact]
    public void Cameras_WithoutTheirFile_WaitAndSayWhichOne() =>
        Assert.StartsWith("cameras.csv is missing", Assert.Throws<MapFaultException>(() => HallMaps.Cameras(_folder)).Message, StringComparison.Ordinal);

    [Fact]
    public void AreIn_OneMapOnly_ServesItsOwnFeed()
    {
        File.WriteAllText(Path.Combine(_folder, "分机.csv"), "x");
        Assert.False(HallMaps.AreIn(_folder, "video"));
        Assert.True(HallMaps.AreIn(_folder, "calls"));
        Assert.False(HallMaps.AreIn(Path.Combine(_folder, "missing"), "calls"));
    }

    [Fact]
    public void Fingerprint_OfOtherContentOrOtherPeople_DiffersAndOfAnotherOrderDoesNot()
    {
        var none = HallMaps.Fingerprint(_folder, ["S1", "S2"]);
        Assert.Equal(none, HallMaps.Fingerprint(_folder, ["S2", "S1"]));
        Assert.NotEqual(none, HallMaps.Fingerprint(_folder, ["S1"]));
        File.WriteAllText(Path.Combine(_folder, "cameras.csv"), "a");
        var first = HallMaps.Fingerprint(_folder, ["S1", "S2"]);
        File.WriteAllText(Path.Combine(_folder, "cameras.csv"), "b");
        Assert.Equal(3, new[] { none, first, HallMaps.Fingerprint(_folder, ["S1", "S2"]) }.Distinct().Count());
    }
}
