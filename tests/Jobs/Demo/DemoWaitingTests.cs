using System.Globalization;
using Supervision.Jobs.Demo;

namespace Supervision.Jobs.Tests.Demo;

public sealed class DemoWaitingTests
{
    [Theory]
    [InlineData(12, "A02")]
    [InlineData(20, "A06")]
    [InlineData(2, "")] // only a ticket waits there
    public void Before_ADayWithSuchAnAbsence_NamesItsPost(int dayIndex, string post) =>
        Assert.Equal(post, string.Join(' ', DemoWaiting.Before(dayIndex).Select(plant => plant.Post)));

    [Fact]
    public void Calls_LieInTheGapAndTheAnswerBehindIt() => Assert.All(new[] { 12, 20 }.SelectMany(DemoWaiting.Before), plant =>
    {
        var (missed, back) = DemoWaiting.Calls(new DateOnly(2026, 3, 2), plant);
        Assert.InRange(TimeOnly.FromDateTime(missed), plant.Start, plant.End);
        Assert.True(TimeOnly.FromDateTime(back) > plant.End);
    });

    [Fact]
    public void Inbox_HasTheAppointmentAndTheCallOfTheEmptyCounter()
    {
        var folder = Directory.CreateTempSubdirectory("supervision").FullName;
        try
        {
            DemoInbox.Write(folder, new DateOnly(2026, 3, 31));
            var plant = DemoWaiting.Before(20).Single();
            var hall = Path.Combine(folder, DemoHall.City.Code);
            var agreed = File.ReadLines(Path.Combine(hall, "appointments", "appointments.csv")).Select(line => line.Split(',')).Single(row => row[0].EndsWith("-A06", StringComparison.Ordinal))[5];
            Assert.InRange(TimeOnly.FromDateTime(DateTime.Parse(agreed, CultureInfo.InvariantCulture)), plant.Start, plant.End);
            Assert.Equal(2, Directory.GetFiles(Path.Combine(hall, "calls"), "*.csv").SelectMany(File.ReadLines).Count(line => line.Contains("-A06", StringComparison.Ordinal)));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
