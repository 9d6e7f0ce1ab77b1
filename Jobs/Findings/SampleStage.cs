using System.Globalization;
using Supervision.Jobs.Calls.Stages;
using Supervision.Jobs.Halls;
using Supervision.Jobs.Operations;
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
        var samples = new SampleQueries(night.Database);
        if (await samples.NewestScoredCall(night.HallCode, HallClock.ToUtc(night.Today, TimeSpan.Zero, night.Zone), cancel) is not { } newest)
            return new StageOutcome(0, 0, 0, 0);
        var day = HallClock.DateOf(newest, night.Zone);
        var known = await samples.CallSessionsOfDay(night.HallCode, day, cancel);
        if (known.Any(session => session.IsSample))
            return new StageOutcome(0, 0, 0, 0, "已经抽过\ndrawn already");
        var calls = await samples.ScoredCalls(night.HallCode, HallClock.ToUtc(day, TimeSpan.Zero, night.Zone), HallClock.ToUtc(day.AddDays(1), TimeSpan.Zero, night.Zone), cancel);
        var flagged = known.Select(session => session.SessionId).ToHashSet();
        // A hash orders by chance and is the same in every run; who delivers calls cannot steer it by their names.
        var drawn = calls.Where(call => !flagged.Contains(CallSession.IdOf(call)))
            .OrderBy(call => FindingKeys.Hash("sample", night.HallCode, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), call.CallId), StringComparer.Ordinal)
            .Take(await Count(night, cancel)).ToList();
        await using var transaction = await night.Database.Begin(cancel);
        foreach (var call in drawn)
            await new FindingBook(transaction).Replace(CallSession.Of(call, night.Zone, isSample: true), [], cancel);
        await transaction.Commit(cancel);
        progress.Report(new StageProgress(calls.Count, calls.Count));
        return new StageOutcome(calls.Count, drawn.Count, 0, drawn.Count);
    }

    private static async Task<int> Count(Night night, CancellationToken cancel)
    {
        var settings = await new HallQueries(night.Database).Settings(night.HallCode, cancel);
        var text = settings.FirstOrDefault(setting => setting.Name == CountSetting)?.Value;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : DefaultCount;
    }
}
