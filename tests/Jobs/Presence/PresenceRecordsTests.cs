using Supervision.Jobs.Presence;
using Supervision.Sql;
using Supervision.Sql.Halls;
using Supervision.Sql.Tests;
using Supervision.Sql.Video;

namespace Supervision.Jobs.Tests.Presence;

public sealed class PresenceRecordsTests
{
    private static readonly DateOnly Monday = new(2026, 3, 2);

    [Theory, EachEngine]
    public async Task Load_OfADate_GivesTheSameSubtractionAsTheRowsThemselves(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        var hall = TestHall.OneHour().Clip("present", "08:00", "09:20").Clip("absent", "09:20", "09:50").Leave("1001", "temporary", "09:20", "09:30");
        await Store(test, hall);
        var records = await PresenceRecords.Load(test.Database, "H", hall.Zone, Monday);
        var day = Assert.Single(new PresenceCalculator(records.Input).On(Monday));
        Assert.Equal(hall.Day().Spans, day.Spans);
        Assert.Equal((hall.At(TestHall.Monday, "09:00"), hall.At(TestHall.Monday, "10:00")), records.Duty);
    }

    [Fact]
    public async Task Load_OfADateWithoutDuty_ReadsNoClip()
    {
        await using var test = await TestDatabase.Create(Engine.Sqlite);
        await Store(test, TestHall.OneHour().Clip("absent", "09:00", "10:00"));
        var records = await PresenceRecords.Load(test.Database, "H", TestHall.OneHour().Zone, Monday.AddDays(1));
        Assert.Null(records.Duty);
        Assert.Empty(records.Clips);
    }

    [Fact]
    public async Task Threshold_WithoutSettingOrText_IsTheUsualOneWithoutASource()
    {
        await using var test = await TestDatabase.Create(Engine.Sqlite);
        Assert.Equal((15.0, null), await PresenceRecords.ThresholdOf(test.Database, "H", Monday));
        await Set(test, "12.5");
        Assert.Equal((12.5, "考勤办法第六条"), await PresenceRecords.ThresholdOf(test.Database, "H", Monday));
    }

    [Fact]
    public async Task Threshold_ThatIsNoNumber_SaysWhichSettingAndWhatToWrite()
    {
        await using var test = await TestDatabase.Create(Engine.Sqlite);
        await Set(test, "a quarter");
        var mistake = await Assert.ThrowsAsync<FormatException>(() => PresenceRecords.ThresholdOf(test.Database, "H", Monday));
        Assert.Contains("absence_minutes of hall H is \"a quarter\"", mistake.Message, StringComparison.Ordinal);
    }

    private static Task Set(TestDatabase test, string value) => new HallQueries(test.Database).SaveSetting(new HallSettingRow
    {
        HallCode = "H", Name = PresenceRecords.MinutesSetting, Value = value, SourceDocument = "考勤办法第六条", ChangedAtUtc = DateTime.UnixEpoch,
    });

    private static async Task Store(TestDatabase test, TestHall hall)
    {
        await using var transaction = await test.Database.Begin();
        var halls = new HallQueries(transaction);
        await halls.MergePosts(hall.Posts);
        await halls.MergeShifts(hall.Shifts);
        if (hall.Leaves.Count > 0)
            await halls.MergeStaffLeave(hall.Leaves);
        await new ClipQueries(transaction).MergeClips(hall.Clips);
        await transaction.Commit();
    }
}
