using System.Globalization;
using System.Text.Json;
using Supervision.Jobs.Deadlines;
using Supervision.Jobs.Demo;
using Supervision.Jobs.Demo.History;
using Supervision.Sql;
using Supervision.Sql.Deadlines;
using Supervision.Sql.Halls;
using Supervision.Sql.Tests;

namespace Supervision.Jobs.Tests.Demo.History;

public sealed class DemoStepsTests : IDisposable
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");
    private readonly string _folder = Directory.CreateTempSubdirectory("supervision-steps").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Write_BadReviews_MostGoAllTheWayAndAFewStopOnIt()
    {
        await using var test = await Written(reviews: 14, comments: 0, new DateTime(2026, 4, 1, 2, 0, 0, DateTimeKind.Utc));
        var steps = (await new DeadlineQueries(test.Database).Steps("h", "review")).ToLookup(step => step.SubjectKey);

        string[] all = [StepWords.Verified, StepWords.Genuine, StepWords.Rectified, StepWords.Feedback];
        Assert.Equal(all, steps[Review(0)].OrderBy(step => step.DoneAtUtc).Select(step => step.Step));
        Assert.Equal(all[..2], steps[Review(3)].OrderBy(step => step.DoneAtUtc).Select(step => step.Step));
        Assert.Empty(steps[Review(5)]);
        Assert.Equal(12, steps.Count(review => review.Count() == 4));
        Assert.All(steps.SelectMany(step => step), step => Assert.Contains(step.DoneBy, DemoOfficers.Accounts));
        Assert.All(steps.SelectMany(step => step), step => Assert.Contains(DemoOfficers.Label, step.Note, StringComparison.Ordinal));
        // Verified within the 48 hours of S3 three(2)9: the next morning.
        Assert.Equal(new DateTime(2026, 3, 2, 2, 0, 0, DateTimeKind.Utc), steps[Review(0)].Min(step => step.DoneAtUtc));
    }

    [Fact]
    public async Task Write_Comments_OneInTwentyTwoIsNotAnswered()
    {
        await using var test = await Written(reviews: 0, comments: 22, new DateTime(2026, 4, 1, 2, 0, 0, DateTimeKind.Utc));
        var steps = (await new DeadlineQueries(test.Database).Steps("h", "comment")).ToLookup(step => step.SubjectKey);

        Assert.Equal(22, steps.Count);
        Assert.Equal([Comment(7)], steps.Where(comment => comment.All(step => step.Step != StepWords.Replied)).Select(comment => comment.Key));
    }

    [Fact]
    public async Task Write_StepsStillToCome_AreLeftToThePeopleOfTheHall()
    {
        await using var test = await Written(reviews: 1, comments: 0, new DateTime(2026, 3, 3, 2, 0, 0, DateTimeKind.Utc));

        Assert.Equal([StepWords.Genuine, StepWords.Verified], (await new DeadlineQueries(test.Database).Steps("h", "review")).Select(step => step.Step).Order());
    }

    [Fact]
    public async Task Write_HallThatHasItsHistory_AddsNothing()
    {
        await using var test = await Written(reviews: 2, comments: 2, new DateTime(2026, 4, 1, 2, 0, 0, DateTimeKind.Utc));

        Assert.Equal(0, await new DemoSteps(test.Database, TimeProvider.System, "h", Zone).Write(_folder));
    }

    private static string Review(int i) => string.Create(CultureInfo.InvariantCulture, $"R20260301{i:000}");

    private static string Comment(int i) => string.Create(CultureInfo.InvariantCulture, $"C20260301{i:000}");

    private async Task<TestDatabase> Written(int reviews, int comments, DateTime nowUtc)
    {
        await File.WriteAllLinesAsync(Path.Combine(_folder, DemoTruth.File("h")), Enumerable.Range(0, reviews).Select(i => JsonSerializer.Serialize(new DemoTruth("review", Review(i), "S3 三(二)9", ""))));
        Directory.CreateDirectory(Path.Combine(_folder, "h", "comments"));
        await File.WriteAllLinesAsync(Path.Combine(_folder, "h", "comments", "1.csv"), ["entry_id,received_at", .. Enumerable.Range(0, comments).Select(i => $"{Comment(i)},2026-03-01 10:00")]);
        var test = await TestDatabase.Create(Engine.Sqlite);
        await new HallQueries(test.Database).AddHall(new HallRow { HallCode = "h", Name = "望澜", TimeZone = "Asia/Shanghai", CreatedAtUtc = DateTime.UnixEpoch });
        Assert.True(await new DemoSteps(test.Database, new DemoClock(nowUtc), "h", Zone).Write(_folder) > 0);
        return test;
    }
}
