using Supervision.Sql.Halls;
using static Supervision.Sql.Tests.Evidence;

namespace Supervision.Sql.Tests.Halls;

public sealed class HallQueriesTests
{
    [Theory, EachEngine]
    public async Task SaveSetting_Again_ReplacesValueAndSource(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        var queries = new HallQueries(test.Database);
        await queries.AddHall(new HallRow { HallCode = "h", Name = "西城", TimeZone = "Asia/Shanghai", CreatedAtUtc = At });
        await queries.SaveSetting(Setting("01:00"));
        await queries.SaveSetting(Setting("02:30"));

        Assert.Equal(Setting("02:30"), Assert.Single(await queries.Settings("h")));
        Assert.Empty(await queries.Settings("other"));
    }

    [Theory, EachEngine]
    public async Task StaffNos_PersonInTwoUnits_IsKnownOnce(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await test.In(transaction => new HallQueries(transaction).MergeStaff([Staff("S1", 2024), Staff("S1", 2025), Staff("S2", 2025)]));

        Assert.Equal(["S1", "S2"], (await new HallQueries(test.Database).StaffNos("h")).Order(StringComparer.Ordinal));
    }

    [Theory, EachEngine]
    public async Task Hall_Unregistered_IsNull(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);

        Assert.Null(await new HallQueries(test.Database).Hall("h"));
        Assert.Empty(await new HallQueries(test.Database).Halls());
    }

    private static HallSettingRow Setting(string value) => new() { HallCode = "h", Name = "night.starts_at", Value = value, ChangedAtUtc = At };

    private static StaffRow Staff(string number, int from) => new()
    {
        HallCode = "h", BatchId = "b", LineNumber = 2, ContentHash = $"{number} {from}", StaffNo = number, Name = "陆知遥", Department = "社保局", ValidFrom = new DateOnly(from, 1, 1),
    };
}
