using Supervision.Jobs.Operations.Arrivals;
using Supervision.Sql;
using Supervision.Sql.Operations.Arrivals;
using Supervision.Sql.Tests;

namespace Supervision.Jobs.Tests.Operations.Arrivals;

public sealed class PastDaysTests
{
    private static readonly DateOnly Friday = new(2026, 3, 13);

    [Fact]
    public async Task Silent_NamesWhatDeliveredOnSuchDaysAndNotToday()
    {
        await using var test = await TestDatabase.Create(Engine.Sqlite);
        await Arrived(test, "camera C1", Friday.AddDays(-1), 90);
        await Arrived(test, "camera C2", Friday.AddDays(-2), 80);
        var past = await Load(test);
        Assert.Equal(["camera C2"], past.Silent(["camera C1"]).Select(source => source.Source));
    }

    [Fact]
    public async Task Days_OfTheOtherKind_AreNotComparedWith()
    {
        await using var test = await TestDatabase.Create(Engine.Sqlite);
        // A Sunday says nothing of a Friday.
        await Arrived(test, "camera C1", new DateOnly(2026, 3, 8), 90);
        Assert.Empty((await Load(test)).Silent([]));
    }

    [Fact]
    public async Task LineOffDuty_IsNotSilent()
    {
        await using var test = await TestDatabase.Create(Engine.Sqlite);
        await Arrived(test, "line 801", Friday.AddDays(-1), 12);
        Assert.Empty((await Load(test, "801")).Silent([]));
        Assert.Single((await Load(test)).Silent([]));
    }

    [Fact]
    public async Task SumOfAllLines_IsNoSourceOnceTheLinesAreNamed()
    {
        await using var test = await TestDatabase.Create(Engine.Sqlite);
        await Arrived(test, "line", Friday.AddDays(-4), 40);
        await Arrived(test, "line 801", Friday.AddDays(-1), 40);
        Assert.Equal(["line 801"], (await Load(test)).Silent([]).Select(source => source.Source));
    }

    [Fact]
    public async Task Compare_WithNothingDueAndNothingArrived_IsNoRow()
    {
        await using var test = await TestDatabase.Create(Engine.Sqlite);
        Assert.Null((await Load(test)).Compare("h", Friday, new SourceDelivery(new SourceCountRow { Source = "camera C9", Feed = "video" }, 0)));
    }

    [Fact]
    public async Task Compare_ASecondTime_CountsWhatCameLate()
    {
        await using var test = await TestDatabase.Create(Engine.Sqlite);
        await Arrived(test, "camera C1", Friday, 50);
        var row = (await Load(test)).Compare("h", Friday, new SourceDelivery(new SourceCountRow { Source = "camera C1", Feed = "video", Parsed = 70 }, 0));
        Assert.Equal((70L, 20L), (row!.Arrived, row.Late));
    }

    private static Task<PastDays> Load(TestDatabase test, params string[] offDuty) =>
        PastDays.Load(new ArrivalQueries(test.Database), "h", Friday, 28, offDuty, CancellationToken.None);

    private static Task Arrived(TestDatabase test, string source, DateOnly day, long count) => new ArrivalQueries(test.Database).AddArrival([new ArrivalRow
    {
        HallCode = "h", Day = day, Source = source, Feed = source.Split(' ')[0] == "camera" ? "video" : "calls", Arrived = count, Parsed = count, State = "complete", ExpectedFrom = "",
    }]);
}
