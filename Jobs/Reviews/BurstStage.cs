using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Supervision.Jobs.Findings;
using Supervision.Jobs.Halls;
using Supervision.Jobs.Operations;
using Supervision.Jobs.Rulebook;
using Supervision.Sql;
using Supervision.Sql.Findings;
using Supervision.Sql.Halls;
using Supervision.Sql.Reviews;
using Supervision.Sql.Rulebook;

namespace Supervision.Jobs.Reviews;

/// <summary>Looks at each day with new reviews for more equal ratings from one source than its own pace explains. A lead, never more.</summary>
public sealed class BurstStage : NightStage
{
    private const string ThroughSetting = "internal.bursts_through";
    private const string Document = "S3";

    // No clause forbids a burst; it touches the honesty of ratings (弄虚作假).
    private const string Clause = "三(二)9(6)";

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public override string Key => "bursts";

    public override int Order => 64;

    public override string Reads => "Review, Batch, RulebookAdoption";

    public override string Writes => "Session, Finding";

    public override async Task<StageOutcome> Run(Night night, IProgress<StageProgress> progress, CancellationToken cancel)
    {
        // Before reading: reviews that arrive while the stage runs are due again next night.
        var started = night.Time.GetUtcNow().UtcDateTime;
        var adoptions = await new RulebookQueries(night.Database).Adoptions(night.HallCode, cancel);
        var days = await DueDays(night, cancel);
        var (done, found) = (0, 0L);
        foreach (var day in days)
        {
            cancel.ThrowIfCancellationRequested();
            await using var transaction = await night.Database.Begin(cancel);
            found += await Look(transaction, night, day, Adoption.Holds(adoptions, Document, day), cancel);
            await transaction.Commit(cancel);
            progress.Report(new StageProgress(++done, days.Count));
        }
        // Only after every day: a stop half-way leaves them all due.
        await SaveThrough(night, started, cancel);
        return new StageOutcome(days.Count, days.Count, 0, found);
    }

    private static async Task<IReadOnlyList<DateOnly>> DueDays(Night night, CancellationToken cancel)
    {
        var through = (await new HallQueries(night.Database).Settings(night.HallCode, cancel)).FirstOrDefault(setting => setting.Name == ThroughSetting)?.Value;
        var since = through is null ? new DateTime(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc) : DateTime.Parse(through, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);
        var batches = await new ReviewQueries(night.Database).ReviewDaysSince(night.HallCode, since, cancel);
        return batches.SelectMany(batch => Enumerable.Range(0, batch.LastDay.DayNumber - batch.FirstDay.DayNumber + 1).Select(batch.FirstDay.AddDays)).Distinct().Order().ToList();
    }

    private static async Task<int> Look(Transaction transaction, Night night, DateOnly day, bool isAdopted, CancellationToken cancel)
    {
        var queries = new ReviewQueries(transaction);
        var reviews = (await queries.ReviewTimes(night.HallCode, HallClock.ToUtc(day, TimeSpan.Zero, night.Zone), HallClock.ToUtc(day.AddDays(1), TimeSpan.Zero, night.Zone), cancel)).ToDictionary(review => review.ReviewId);
        var bursts = isAdopted
            ? ReviewBurst.Find(reviews.Values.Select(review => new ReviewStamp(review.ReviewId, new DateTimeOffset(review.RatedAtUtc), review.Level, review.PostCode ?? review.Channel ?? "", review.PostCode, review.IsDefault)).ToList())
            : [];
        var book = new FindingBook(transaction);
        var kept = new HashSet<string>();
        foreach (var burst in bursts)
        {
            var session = Session(night.HallCode, day, burst, burst.ReviewIds.Select(id => reviews[id]).ToList());
            kept.Add(session.SessionId);
            await book.Replace(session, [Finding(session, burst)], cancel);
        }
        foreach (var gone in (await queries.BurstSessions(night.HallCode, day, cancel)).Where(session => !kept.Contains(session.SessionId)))
            // Later reviews may dissolve a burst: what it left behind is taken back unless somebody has judged it.
            await book.Replace(gone, [], cancel);
        return bursts.Count;
    }

    private static SessionRow Session(string hallCode, DateOnly day, ReviewBurst burst, List<ReviewTimeRow> reviews)
    {
        var subject = BoundedKey.Of(string.Create(CultureInfo.InvariantCulture, $"burst {burst.Source} {burst.FromUtc:yyyyMMddHHmmss} {burst.Level}"));
        return new SessionRow
        {
            HallCode = hallCode,
            SessionId = FindingKeys.Session(hallCode, "review", subject),
            Kind = "review",
            SubjectKey = subject,
            StaffNo = reviews.Select(review => review.StaffNo).Distinct().ToList() is [var one] ? one : null,
            PostCode = reviews[0].PostCode,
            Day = day,
            StartsAtUtc = burst.FromUtc.UtcDateTime,
            EndsAtUtc = burst.ToUtc.UtcDateTime,
            State = "open",
        };
    }

    private static FindingRow Finding(SessionRow session, ReviewBurst burst) => new()
    {
        HallCode = session.HallCode,
        FindingId = FindingKeys.Finding(session.SessionId, "review.burst", ""),
        SessionId = session.SessionId,
        RuleKey = "review.burst",
        DocumentId = Document,
        Clause = Clause,
        Kind = "review",
        StaffNo = session.StaffNo,
        PostCode = session.PostCode,
        OccurredAtUtc = session.StartsAtUtc,
        Day = session.Day,
        Quote = string.Create(CultureInfo.InvariantCulture, $"{burst.Source}：{(burst.ToUtc - burst.FromUtc).TotalSeconds:0} 秒内 {burst.ReviewIds.Count} 个 {burst.Level} 级评价"),
        Probability = 0.5,
        Severity = "minor",
        Machine = "breach",
        IsLead = true,
        State = "open",
        Reason = JsonSerializer.Serialize(new[] { string.Create(CultureInfo.InvariantCulture, $"同一来源按平时的节奏，一分钟内出现这么多的可能性是 {burst.Chance:0.0e+0}"), string.Join('、', burst.ReviewIds) }, Json),
        ScoredUnder = "bursts-1",
    };

    private static Task SaveThrough(Night night, DateTime started, CancellationToken cancel) =>
        new HallQueries(night.Database).SaveSetting(new HallSettingRow { HallCode = night.HallCode, Name = ThroughSetting, Value = started.ToString("O", CultureInfo.InvariantCulture), ChangedAtUtc = started }, cancel);
}
