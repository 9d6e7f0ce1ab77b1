using System.Text.Encodings.Web;
using System.Text.Json;
using Supervision.Jobs.Findings;
using Supervision.Jobs.Halls;
using Supervision.Jobs.Operations;
using Supervision.Sql.Comments;
using Supervision.Sql.Halls;

namespace Supervision.Jobs.Comments;

/// <summary>Reads what the words of every comment and rated review say: aspects (S2 9.3), sentiment, praise, urgency and whom they mean, for the pages that filter by it.</summary>
public sealed class ReadingStage : NightStage
{
    // Raise it when the same words would be read otherwise.
    private const string ReaderVersion = "readings-3";

    // One look for what is due a batch: large, because the look passes over what is done.
    private const int BatchSize = 2000;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public override string Key => "readings";

    public override int Order => 61;

    public override string Reads => "Comment, Review, Staff, Post, Shift";

    public override string Writes => "OpinionReading";

    public override async Task<StageOutcome> Run(Night night, IProgress<StageProgress> progress, CancellationToken cancel)
    {
        var halls = new HallQueries(night.Database);
        var staff = (await halls.StaffOfHall(night.HallCode, cancel)).Select(row => new KnownStaff(row.StaffNo, row.Name, row.PostCode)).DistinctBy(known => known.StaffNo).ToList();
        var posts = (await halls.PostsOfHall(night.HallCode, cancel)).Select(row => new KnownPost(row.PostCode, row.Name)).ToList();
        var version = FindingKeys.Hash([ReaderVersion, .. staff.Select(known => $"{known}"), .. posts.Select(known => $"{known}")]);
        var (read, urgent) = (0L, 0L);
        while (await new OpinionQueries(night.Database).OpinionsDue(night.HallCode, version, BatchSize, cancel) is { Count: > 0 } due)
        {
            var rows = new List<OpinionReadingRow>();
            foreach (var opinion in due)
                rows.Add(await Row(night, opinion, CommentAnalysis.Analyze(opinion.Body ?? "", staff, posts), version, cancel));
            await using var transaction = await night.Database.Begin(cancel);
            await new OpinionQueries(transaction).SaveReading(rows, cancel);
            await transaction.Commit(cancel);
            urgent += rows.Count(row => row.Urgency is not null);
            progress.Report(new StageProgress(read += rows.Count, read));
        }
        return new StageOutcome(read, read, 0, read, read == 0 ? null : $"紧急 {urgent} 条\n{urgent} urgent");
    }

    private static async Task<OpinionReadingRow> Row(Night night, OpinionDueRow opinion, CommentReading reading, string version, CancellationToken cancel)
    {
        var postCode = opinion.PostCode ?? Only(reading.Posts.Select(post => post.PostCode));
        var onShift = opinion.StaffNo is null && reading.Staff.Count == 0 && postCode is not null ? await OnShift(night, opinion, reading, postCode, cancel) : [];
        return new OpinionReadingRow
        {
            HallCode = night.HallCode, Kind = opinion.Kind, SubjectKey = opinion.SubjectKey, AtUtc = opinion.AtUtc, ReadUnder = version, Revision = opinion.Revision,
            Sentiment = Word(reading.Sentiment), Attitude = Of(reading, Aspect.Attitude), Quality = Of(reading, Aspect.Quality), Efficiency = Of(reading, Aspect.Efficiency), Environment = Of(reading, Aspect.Environment),
            Urgency = reading.IsUrgent ? Word(reading.Urgent.Max(words => words.Urgency)) : null, IsPraise = reading.IsPraise,
            StaffNo = opinion.StaffNo ?? Only(reading.Staff.Where(suspect => suspect.Certainty >= 1).Select(suspect => suspect.StaffNo)), PostCode = postCode,
            Details = JsonSerializer.Serialize(new OpinionDetails(
                [.. reading.Aspects.Select(aspect => new AspectWords(Word(aspect.Aspect), Word(aspect.Sentiment), [.. aspect.Words.Select(word => word.Words).Distinct()]))],
                [.. reading.Urgent.Select(words => words.Mention.Words).Distinct()],
                [.. reading.Staff.Select(suspect => new MeantStaff(suspect.StaffNo, suspect.Mention.Words, suspect.Certainty)), .. onShift.Select(staffNo => new MeantStaff(staffNo, Moment(reading, HallClock.DateOf(opinion.AtUtc, night.Zone)), 1.0 / onShift.Count))],
                [.. reading.Posts.Select(post => post.Mention.Words).Distinct()],
                [.. reading.Times.Select(time => time.Mention.Words.Trim()).Distinct()]), Json),
        };
    }

    /// <summary>Who the roster has at the post at the time that the text names; none where it names no day.</summary>
    private static async Task<IReadOnlyList<string>> OnShift(Night night, OpinionDueRow opinion, CommentReading reading, string postCode, CancellationToken cancel)
    {
        var written = HallClock.DateOf(opinion.AtUtc, night.Zone);
        foreach (var time in reading.Times)
        {
            if (DayOf(time, written) is not { } named)
                continue;
            var day = time.IsAfterMidnight ? named.AddDays(1) : named;
            var start = HallClock.ToUtc(day, time.Hour is { } hour and < 24 ? new TimeSpan(hour, time.Minute is { } minute and < 60 ? minute : 0, 0) : TimeSpan.Zero, night.Zone);
            return await new OpinionQueries(night.Database).OnShift(night.HallCode, postCode, start, start + (time.Hour is null ? TimeSpan.FromDays(1) : TimeSpan.FromMinutes(1)), cancel);
        }
        return [];
    }

    // A month after the one in which it was written is last year's.
    private static DateOnly? DayOf(TimeMention time, DateOnly written)
    {
        if (time.DaysAgo is { } ago)
            return written.AddDays(-ago);
        if (time is not { Month: >= 1 and <= 12, Day: >= 1 })
            return null;
        var year = time.Month > written.Month ? written.Year - 1 : written.Year;
        return time.Day <= DateTime.DaysInMonth(year, time.Month.Value) ? new DateOnly(year, time.Month.Value, time.Day.Value) : null;
    }

    // The words that named the day; an hour alone may stand before them.
    private static string Moment(CommentReading reading, DateOnly written) => reading.Times.First(time => DayOf(time, written) is not null).Mention.Words.Trim();

    private static string? Of(CommentReading reading, Aspect aspect) => reading.Aspects.FirstOrDefault(found => found.Aspect == aspect) is { } found ? Word(found.Sentiment) : null;

    private static string Word<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static string? Only(IEnumerable<string> names) => names.Distinct(StringComparer.Ordinal).ToList() is [var one] ? one : null;
}

/// <summary>The words behind a reading, as the page shows them.</summary>
public sealed record OpinionDetails(
    IReadOnlyList<AspectWords> Aspects, IReadOnlyList<string> Urgent, IReadOnlyList<MeantStaff> Staff, IReadOnlyList<string> Posts, IReadOnlyList<string> Times);

public sealed record AspectWords(string Aspect, string Sentiment, IReadOnlyList<string> Words);

/// <summary>Somebody whom the words may mean.</summary>
/// <param name="By">The name, number or time that points to them.</param>
public sealed record MeantStaff(string StaffNo, string By, double Certainty);
