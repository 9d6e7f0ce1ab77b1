using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Supervision.Jobs.Scheduling;
using Supervision.Sql;
using Supervision.Sql.Halls;
using Supervision.Sql.Tests;

namespace Supervision.Jobs.Tests.Scheduling;

public sealed class HallSchedulesTests
{
    [Theory]
    [InlineData("02:30", "Asia/Shanghai", "02:30")]
    [InlineData("23:05", "Europe/Berlin", "23:05")]
    // What cannot be read is no reason to have no night.
    [InlineData("soon", "Asia/Shanghai", "01:00")]
    public async Task Night_BeginsAtTheHallsOwnTime(string setting, string zone, string expected)
    {
        await using var test = await TestDatabase.Create(Engine.Sqlite);
        var halls = new HallQueries(test.Database);
        await halls.AddHall(new HallRow { HallCode = "h", Name = "h", TimeZone = zone, CreatedAtUtc = DateTime.UnixEpoch });
        await halls.SaveSetting(new HallSettingRow { HallCode = "h", Name = HallSchedules.StartSetting, Value = setting, ChangedAtUtc = DateTime.UnixEpoch });
        var builder = Host.CreateApplicationBuilder();
        var folder = Path.Combine(Path.GetTempPath(), "supervision-no-inbox");
        builder.Services.AddScheduling(test.Database, new NightFolders(folder, folder));
        using var host = builder.Build();
        await host.StartAsync();
        var next = await Next(host.Services.GetRequiredService<NightSchedule>());
        await host.StopAsync();
        Assert.Equal(expected, $"{TimeZoneInfo.ConvertTime(next, TimeZoneInfo.FindSystemTimeZoneById(zone)):HH:mm}");
    }

    private static async Task<DateTimeOffset> Next(NightSchedule schedule)
    {
        for (var tries = 0; tries < 300; tries++)
        {
            if (await schedule.NextNight("h") is { } night)
                return night;
            await Task.Delay(100);
        }
        throw new TimeoutException("The hall had no night within 30 s.");
    }
}
