using System.Globalization;
using Supervision.Jobs.Calls.Stages;
using Supervision.Jobs.Halls;
using Supervision.Jobs.Operations;
using Supervision.Sql;
using Supervision.Sql.Findings.Samples;
using Supervision.Sql.Halls;

namespace Supervision.Jobs.Findings;

/// <summary>Puts a few calls without any finding into the queue, unmarked, so that the miss rate can be estimated.</summary>
/// <remarks>The newest day that was listened to is drawn from once; a draw is never taken back or repeated.</remarks>
public sealed class SampleStage : NightStage
{
    /// <summary>Setting: calls drawn each night.</summary>
    public const string CountSetting = "sample.calls_per_night";

    /// <summary>Calls drawn where the hall has set nothing.</summary>
    // At a miss rate of 5 % a month of 20 a night shows about 22 misses: enough for an interval of ±2 points.
    public const int DefaultCount = 20;

    public override string Key => "sample";

    public override int Order => 85;

    public override string Reads => "Call, CallScore, Session, HallSetting";

    public override string Writes => "Session";

    public override async Task<StageOutcome> Run(Night night, IProgress<StageProgress> progress, CancellationToken cancel)
    {
        if (await new SampleQueries(night.Database).NewestScoredCall(night.HallCode, HallClock.ToUtc(night.Today, TimeSpan.Zero, night.Zone), cancel) is not { } newest)
            return new StageOutcome(0, 0, 0, 0);
        if (await Draw(night.Database, night.HallCode, night.Zone, HallClock.DateOf(newest, night.Zone), await Count(night, cancel), cancel) is not { } done)
            return new StageOutcome(0, 0, 0, 0, "已经抽过\ndrawn already");
        progress.Report(new StageProgress(done.Calls, done.Calls));
        return new StageOutcome(done.Calls, done.Drawn, 0, done.Drawn);
    }

    /// <summary>Draws from one day's calls without a flag.</summary>
    /// <returns>How many calls there were and how many were drawn; null where the day was drawn from already.</returns>
    internal static async Task<(int Calls, int Drawn)?> Draw(Database database, string hallCode, TimeZoneInfo zone, DateOnly day, int count, CancellationToken cancel)
    {
        var samples = new SampleQueries(database);
        var known = await samples.CallSessionsOfDay(hallCode, day, cancel);
        // Once a day: a second draw after some were read would no longer be by chance.
        if (known.Any(session => session.IsSample))
            return null;
        var calls = await samples.ScoredCalls(hallCode, HallClock.ToUtc(day, TimeSpan.Zero, zone), HallClock.ToUtc(day.AddDays(1), TimeSpan.Zero, zone), cancel);
        var flagged = known.Select(session => session.SessionId).ToHashSet();
        // A hash orders by chance and is the same in every run; who delivers calls cannot steer it by their names.
        var drawn = calls.Where(call => !flagged.Contains(CallSession.IdOf(call)))
            .OrderBy(call => FindingKeys.Hash("sample", hallCode, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), call.CallId), StringComparer.Ordinal)
            .Take(count).ToList();
        // Those that wait, as an officer sees them side by side; the order of their addresses is the same in every run.
        var places = known.Where(session => session is { State: "open", Priority: > 0 }).Select(session => session.Priority).ToList();
        await using var transaction = await database.Begin(cancel);
        foreach (var call in drawn)
            await new FindingBook(transaction).Replace(CallSession.Of(call, zone, isSample: true) with { Priority = FindingPriority.OfSample(CallSession.IdOf(call), places) }, [], cancel);
        await transaction.Commit(cancel);
        return (calls.Count, drawn.Count);
    }

    private static async Task<int> Count(Night night, CancellationToken cancel)
    {
        var settings = await new HallQueries(night.Database).Settings(night.HallCode, cancel);
        var text = settings.FirstOrDefault(setting => setting.Name == CountSetting)?.Value;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : DefaultCount;
    }
}
