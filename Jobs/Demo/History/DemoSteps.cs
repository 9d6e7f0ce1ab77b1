using System.Globalization;
using Supervision.Jobs.Deadlines;
using Supervision.Jobs.Halls;
using Supervision.Sql;

namespace Supervision.Jobs.Demo.History;

/// <summary>What the demo hall did about its bad reviews and comments: most in time, a few too late, the newest still running.</summary>
/// <remarks>Written before the night, so that its clocks stop where people answered.</remarks>
public sealed class DemoSteps(Database database, TimeProvider time, string hallCode, TimeZoneInfo zone)
{
    private const string Note = $"{DemoOfficers.Label}数据";

    // One in so many is left undone, so that the board has something overdue without drowning what is due today.
    private const int ReviewsPerUnverified = 13;
    private const int ReviewsPerUnrectified = 11;
    private const int CommentsPerUnanswered = 22;

    private int _turn;

    /// <summary>Writes the steps of an inbox that <see cref="DemoInbox"/> wrote; a hall that has them is left alone.</summary>
    /// <returns>How many steps were recorded.</returns>
    public async Task<int> Write(string folder, CancellationToken cancel = default)
    {
        if (!await DemoOfficers.Add(database, time, hallCode, cancel))
            return 0;
        var steps = BadReviews(folder).Order(StringComparer.Ordinal).SelectMany(Review).Concat(Comments(folder).Order(StringComparer.Ordinal).SelectMany(Comment));
        var (book, now, written) = (new RectificationSteps(database, time), time.GetUtcNow().UtcDateTime, 0);
        foreach (var step in steps.Where(step => step.AtUtc < now))
        {
            await book.Add(hallCode, step.Kind, step.Key, step.Word, DemoOfficers.Accounts[_turn++ % DemoOfficers.Accounts.Count], step.AtUtc, Note, cancel);
            written++;
        }
        return written;
    }

    private IEnumerable<Step> Review(string key, int index)
    {
        if (index % ReviewsPerUnverified == 5)
            yield break;
        yield return At("review", key, StepWords.Verified, 1, 10);
        yield return At("review", key, StepWords.Genuine, 1, 10.5);
        if (index % ReviewsPerUnrectified == 3)
            yield break;
        yield return At("review", key, StepWords.Rectified, 5, 16);
        yield return At("review", key, StepWords.Feedback, 6, 10);
    }

    private IEnumerable<Step> Comment(string key, int index)
    {
        yield return At("comment", key, StepWords.Opinion, 1, 9.5);
        yield return At("comment", key, StepWords.Reported, 1, 10);
        yield return At("comment", key, StepWords.Told, 1, 11);
        if (index % CommentsPerUnanswered != 7)
            yield return At("comment", key, StepWords.Replied, 4, 15);
    }

    private Step At(string kind, string key, string word, int daysLater, double hour) => new(kind, key, word,
        HallClock.ToUtc(DateOnly.ParseExact(key.AsSpan(1, 8), "yyyyMMdd", CultureInfo.InvariantCulture).AddDays(daysLater), TimeSpan.FromHours(hour), zone));

    private IEnumerable<string> BadReviews(string folder) => DemoTruth.Read(folder, hallCode).Where(truth => truth is { Kind: "review" } && truth.Expect.StartsWith('S')).Select(truth => truth.Subject);

    private IEnumerable<string> Comments(string folder) => Directory.EnumerateFiles(Path.Combine(folder, hallCode, "comments"), "*.csv")
        .SelectMany(file => File.ReadLines(file).Skip(1)).Select(line => line.Split(',')[0]);

    private sealed record Step(string Kind, string Key, string Word, DateTime AtUtc);
}
