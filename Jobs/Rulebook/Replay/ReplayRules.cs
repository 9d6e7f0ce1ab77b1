using Supervision.Jobs.Calls.Stages;
using Supervision.Jobs.Findings;
using Supervision.Jobs.Halls;
using Supervision.Jobs.Learning;
using Supervision.Jobs.Learning.Versions;
using Supervision.Jobs.Operations;
using Supervision.Sql.Calls;
using Supervision.Sql.Rulebook.Replays;

namespace Supervision.Jobs.Rulebook.Replay;

/// <summary>The rules at work and the changed ones, for each stretch of days on which the documents stay the same.</summary>
internal sealed class ReplayRules
{
    private readonly List<(DateOnly From, CallRules Now, CallRules Then)> _stretches = [];

    /// <summary>Changes when either side could score otherwise.</summary>
    public string Basis { get; private set; } = "";

    /// <exception cref="InvalidOperationException">The changed text or model is gone.</exception>
    public static async Task<ReplayRules> Of(Night night, ReplayRow replay, CancellationToken cancel)
    {
        var shelf = await RulebookShelf.Of(night.Database, night.HallCode, cancel);
        var models = new ModelBook(night.Database);
        var live = await models.Live(night.HallCode, cancel);
        var tried = replay.ModelVersion is { } version
            ? await models.Version(night.HallCode, version, cancel) ?? throw new InvalidOperationException($"Model {version} of hall {night.HallCode} is not usable: choose another.")
            : live.Model;
        var changed = replay.VersionHash is { } hash
            ? await RulebookShelf.Kept(night.Database, hash, cancel) ?? throw new InvalidOperationException($"The rulebook text {hash} is not kept: hand it in again.")
            : null;
        var rules = new ReplayRules();
        foreach (var from in shelf.Changes)
            rules.Add(from, shelf.InForce(from), live.Model, changed, tried);
        rules.Basis = FindingKeys.Hash([.. rules._stretches.SelectMany(stretch => new[] { $"{stretch.From:yyyy-MM-dd}", stretch.Now.Version, stretch.Then.Version })]);
        return rules;
    }

    /// <summary>Both sides for the day of a call.</summary>
    public (CallRules Now, CallRules Then) On(CallRow call, TimeZoneInfo zone)
    {
        var day = HallClock.DateOf(call.StartedAtUtc, zone);
        var (_, now, then) = _stretches.Last(stretch => stretch.From <= day);
        return (now, then);
    }

    private void Add(DateOnly from, IReadOnlyList<RulebookDocument> documents, ContextModel live, RulebookDocument? changed, ContextModel tried)
    {
        IReadOnlyList<RulebookDocument> then = changed is null ? documents : [.. documents.Where(document => document.Id != changed.Id), changed];
        _stretches.Add((from, CallRules.Of(documents, live, ScoreStage.ScorerVersion), CallRules.Of([.. then.OrderBy(document => document.Id, StringComparer.Ordinal)], tried, ScoreStage.ScorerVersion)));
    }
}
