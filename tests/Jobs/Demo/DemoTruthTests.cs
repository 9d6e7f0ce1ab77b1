using Supervision.Jobs.Demo;

namespace Supervision.Jobs.Tests.Demo;

public sealed class DemoTruthTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("supervision").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Read_OfTwoHallsInOneInbox_KeepsThemApart()
    {
        foreach (var hall in DemoHall.All)
            DemoInbox.Write(_folder, new DateOnly(2026, 3, 31), hall);

        var (city, district) = (DemoTruth.Read(_folder, DemoHall.City.Code), DemoTruth.Read(_folder, DemoHall.District.Code));

        Assert.True(city.Count > district.Count && district.Count > 20, $"{city.Count} and {district.Count}");
        Assert.Contains(district, truth => truth.Kind == "absence" && truth.Expect == "none");
    }

    [Fact]
    public void Read_WithoutAFile_IsEmpty() => Assert.Empty(DemoTruth.Read(_folder, "nowhere"));
}
