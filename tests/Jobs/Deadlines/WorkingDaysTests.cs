using System.Text.Json;
using Supervision.Jobs.Deadlines;
using Supervision.Jobs.Halls;

namespace Supervision.Jobs.Tests.Deadlines;

public sealed class WorkingDaysTests
{
    private static readonly WorkingDays National = new(new HallCalendar([], NationalCalendar.Current));

    [Theory]
    [InlineData("2026-03-02", 1, true, "2026-03-02")]
    [InlineData("2026-03-02", 1, false, "2026-03-03")]
    [InlineData("2026-03-02", 3, true, "2026-03-04")]
    [InlineData("2026-03-06", 2, true, "2026-03-09")]
    [InlineData("2026-03-07", 1, true, "2026-03-09")] // a Saturday is no working day, so the Monday is day 1
    [InlineData("2026-02-13", 1, false, "2026-02-14")] // worked Saturday before the festival
    [InlineData("2026-02-13", 2, false, "2026-02-24")]
    [InlineData("2026-12-31", 1, true, "2026-12-31")]
    [InlineData("2026-12-31", 1, false, null)] // no notice for 2027 yet
    [InlineData("2026-12-28", 5, true, null)]
    public void LastDay_OfAPeriod_FollowsTheNotices(string start, int days, bool startCounts, string? last) =>
        Assert.Equal(last, National.Last(Date(start), days, startCounts)?.ToString("yyyy-MM-dd"));

    [Theory]
    [InlineData("2026-03-09", 1, "2026-03-06")]
    [InlineData("2026-02-24", 1, "2026-02-14")]
    [InlineData("2026-03-04", 2, "2026-03-02")]
    public void DayBefore_ADate_SkipsDaysOff(string date, int days, string before) =>
        Assert.Equal(before, National.Before(Date(date), days)?.ToString("yyyy-MM-dd"));

    [Fact]
    public void Hall_WithItsOwnDays_ComesBeforeTheNation()
    {
        var worked = new Dictionary<DateOnly, bool> { [new(2026, 3, 8)] = true, [new(2026, 3, 9)] = false };
        var days = new WorkingDays(day => worked.TryGetValue(day, out var own) ? own : NationalCalendar.Current.IsWorkday(day));
        Assert.Equal(new DateOnly(2026, 3, 10), days.Last(new DateOnly(2026, 3, 6), 2, startCounts: false));
    }

    /// <summary>Notices written down by hand, counted one day after another, without sums or searches.</summary>
    [Fact]
    public void EveryPairOfDays_2018To2026_AgreesWithCountingDayByDay()
    {
        var counted = Enumerable.Range(0, Halls.Notices.Last.DayNumber - Halls.Notices.First.DayNumber + 1).Select(Halls.Notices.First.AddDays).ToDictionary(day => day, Halls.Notices.IsWorked);
        var dates = counted.Keys.Order().ToArray();
        Assert.Null(dates.AsParallel().Select((start, i) => FirstWrong(start, dates.AsSpan(i + 1), counted)).FirstOrDefault(wrong => wrong is not null));
    }

    [SharedDataFact]
    public void EveryPairOfDays_2018To2026_AgreesWithTheNotices()
    {
        var oracle = Notices();
        var dates = oracle.Keys.Order().ToArray();
        var firstWrong = dates.AsParallel().Select((start, i) => FirstWrong(start, dates.AsSpan(i + 1), oracle)).FirstOrDefault(wrong => wrong is not null);
        Assert.Null(firstWrong);
    }

    private static string? FirstWrong(DateOnly start, ReadOnlySpan<DateOnly> later, Dictionary<DateOnly, bool> oracle)
    {
        var (after, counted) = (0, oracle[start] ? 1 : 0);
        foreach (var day in later)
        {
            after += oracle[day] ? 1 : 0;
            counted += oracle[day] ? 1 : 0;
            if (National.Count(start, day) != after)
                return $"{start} to {day}: {National.Count(start, day)} working days instead of {after}";
            if (!oracle[day])
                continue;
            if (National.Last(start, after, startCounts: false) != day || National.Last(start, counted, startCounts: true) != day)
                return $"{after} working days from {start} end on {day}";
        }
        return null;
    }

    private static Dictionary<DateOnly, bool> Notices()
    {
        var worked = new Dictionary<DateOnly, bool>();
        for (var day = new DateOnly(2018, 1, 1); day.Year <= 2026; day = day.AddDays(1))
            worked[day] = day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
        foreach (var file in Directory.GetFiles(SharedData.PathOf("calendar"), "holiday-cn-*.json"))
        {
            using var year = JsonDocument.Parse(File.ReadAllText(file));
            foreach (var day in year.RootElement.GetProperty("days").EnumerateArray())
            {
                var date = Date(day.GetProperty("date").GetString()!);
                if (worked.ContainsKey(date))
                    worked[date] = !day.GetProperty("isOffDay").GetBoolean();
            }
        }
        return worked;
    }

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd");
}
