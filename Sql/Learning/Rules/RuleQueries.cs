namespace Supervision.Sql.Learning.Rules;

/// <summary>How a hall's rules do by its officers' verdicts.</summary>
public sealed class RuleQueries(Database database) : Queries(database)
{
    /// <summary>The last verdict on each decided finding that a machine made, newest first.</summary>
    public Task<IReadOnlyList<RuleVerdictRow>> RuleVerdicts(string hallCode, CancellationToken cancel = default) =>
        Rows<RuleVerdictRow>(new { hallCode }, cancel);

    /// <summary>Flags by rule, withdrawn ones left out.</summary>
    public Task<IReadOnlyList<RuleFlagsRow>> RuleFlags(string hallCode, CancellationToken cancel = default) =>
        Rows<RuleFlagsRow>(new { hallCode }, cancel);

    public Task<IReadOnlyList<RuleStandingRow>> RuleStandings(string hallCode, CancellationToken cancel = default) =>
        Rows<RuleStandingRow>(new { hallCode }, cancel);

    public Task<int> SaveRuleStanding(RuleStandingRow standing, CancellationToken cancel = default) => Execute(standing, cancel);

    /// <summary>Makes undecided findings of a rule leads; those decided stay as they were judged.</summary>
    public Task<int> DemoteFindings(string hallCode, string ruleKey, CancellationToken cancel = default) => Execute(new { hallCode, ruleKey }, cancel);

    /// <summary>Takes that back for the undecided ones.</summary>
    public Task<int> RestoreFindings(string hallCode, string ruleKey, CancellationToken cancel = default) => Execute(new { hallCode, ruleKey }, cancel);

    /// <summary>Sessions with undecided findings of a rule.</summary>
    public Task<IReadOnlyList<string>> SessionsOfRule(string hallCode, string ruleKey, CancellationToken cancel = default) =>
        Rows<string>(new { hallCode, ruleKey }, cancel);

    public Task<int> SetPriority(string hallCode, string sessionId, double priority, CancellationToken cancel = default) =>
        Execute(new { hallCode, sessionId, priority }, cancel);
}
