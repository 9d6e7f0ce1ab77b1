using System.Globalization;
using Supervision.Jobs.Audit;
using Supervision.Jobs.Findings;
using Supervision.Jobs.Halls;
using Supervision.Jobs.Operations;
using Supervision.Sql;
using Supervision.Sql.Findings;
using Supervision.Sql.Halls;
using Supervision.Sql.Learning.Rules;

namespace Supervision.Jobs.Learning.Verdicts;

/// <summary>Turns the flags of a rule into leads once its measured precision falls under the hall's floor, and back once it has recovered.</summary>
/// <remarks>Only undecided findings change; what a person decided stays as it was judged.</remarks>
public sealed class HealthStage : NightStage
{
    /// <summary>Setting: the precision that a rule must prove, 0 to 1.</summary>
    public const string FloorSetting = "learning.precision_floor";

    public override string Key => "health";

    public override int Order => 38;

    public override string Reads => "Finding, Verdict, RuleStanding, HallSetting";

    public override string Writes => "RuleStanding, Finding, Session";

    public override async Task<StageOutcome> Run(Night night, IProgress<StageProgress> progress, CancellationToken cancel)
    {
        var queries = new RuleQueries(night.Database);
        var floor = FloorOf(await new HallQueries(night.Database).Settings(night.HallCode, cancel));
        var rules = RuleHealth.Of(await queries.RuleVerdicts(night.HallCode, cancel), floor);
        var known = (await queries.RuleStandings(night.HallCode, cancel)).ToDictionary(standing => standing.RuleKey);
        var moved = 0L;
        foreach (var rule in rules)
        {
            cancel.ThrowIfCancellationRequested();
            moved += await Apply(night, rule, known.GetValueOrDefault(rule.Precision.RuleKey), floor, cancel);
        }
        progress.Report(new StageProgress(rules.Count, rules.Count));
        var leads = rules.Count(rule => rule.State == RuleState.Lead);
        return new StageOutcome(rules.Count, rules.Count - leads, leads, moved, string.Create(CultureInfo.InvariantCulture, $"{rules.Count} 条规则中 {leads} 条只作线索（下限 {floor:0.##}）\n{leads} of {rules.Count} rules are leads only (floor {floor:0.##})"));
    }

    /// <summary>The hall's floor, or the shipped one.</summary>
    public static double FloorOf(IEnumerable<HallSettingRow> settings) =>
        HallNumber.Measured(settings, FloorSetting) is { } floor and > 0 and < 1 ? floor : RulePrecision.ShippedFloor;

    private static async Task<int> Apply(Night night, RuleHealth rule, RuleStandingRow? known, double floor, CancellationToken cancel)
    {
        var state = rule.State.ToString().ToLowerInvariant();
        var isSame = (known?.State ?? "unproven") == state;
        if (isSame && known is not null && (known.Upheld, known.Rejected) == (rule.Precision.Upheld, rule.Precision.Rejected))
            return 0;
        await using var transaction = await night.Database.Begin(cancel);
        var queries = new RuleQueries(transaction);
        var now = night.Time.GetUtcNow().UtcDateTime;
        await queries.SaveRuleStanding(new RuleStandingRow
        {
            HallCode = night.HallCode, RuleKey = rule.Precision.RuleKey, State = state, Upheld = rule.Precision.Upheld, Rejected = rule.Precision.Rejected,
            SinceUtc = isSame && known is not null ? known.SinceUtc : now,
        }, cancel);
        var findings = isSame ? 0 : await Move(transaction, night, rule, cancel);
        if (!isSame)
            await new AuditLog(transaction, night.Time).Add(night.HallCode, "night", AuditAction.Rulebook, "rule", rule.Precision.RuleKey,
                new { state, rule.Precision.Upheld, rule.Precision.Rejected, floor }, cancel);
        await transaction.Commit(cancel);
        return findings;
    }

    private static async Task<int> Move(Transaction transaction, Night night, RuleHealth rule, CancellationToken cancel)
    {
        var queries = new RuleQueries(transaction);
        var ruleKey = rule.Precision.RuleKey;
        var changed = rule.State == RuleState.Lead
            ? await queries.DemoteFindings(night.HallCode, ruleKey, cancel)
            : await queries.RestoreFindings(night.HallCode, ruleKey, cancel);
        if (changed == 0)
            return 0;
        // A lead weighs half in the queue: the sessions move with their findings.
        foreach (var sessionId in await queries.SessionsOfRule(night.HallCode, ruleKey, cancel))
        {
            var open = (await new FindingQueries(transaction).FindingsOfSession(night.HallCode, sessionId, cancel)).Where(finding => finding.State == "open");
            await queries.SetPriority(night.HallCode, sessionId, open.Max(finding => FindingPriority.Of(finding.Severity, finding.Probability, finding.IsLead)), cancel);
        }
        return changed;
    }
}
