using Dapper;
using Supervision.Jobs.Calls.Stages;
using Supervision.Jobs.Findings.Verdicts;
using Supervision.Jobs.Tests.Operations;
using Supervision.Sql.Findings;
using Supervision.Sql.Findings.Verdicts;

namespace Supervision.Jobs.Tests.Learning.Versions;

/// <summary>A scored night with officers' verdicts on its flags.</summary>
internal static class JudgedNight
{
    /// <summary>Calls in which staff say the words as the third turn, transcribed and scored.</summary>
    public static async Task AddCalls(this TestNight night, string prefix, int count, string words)
    {
        for (var i = 0; i < count; i++)
        {
            await night.AddCall($"{prefix}{i:000}");
            await night.AddTranscript($"{prefix}{i:000}", "您好。", "这个证怎么办？", words);
        }
        await night.Run(new TranscribeStage());
        await night.Run(new ScoreStage());
    }

    public static async Task<List<FindingRow>> Findings(this TestNight night)
    {
        await using var connection = await night.Database.Connect();
        return (await connection.QueryAsync<FindingRow>("SELECT * FROM Finding ORDER BY SessionId, FindingId")).AsList();
    }

    public static async Task Judge(this TestNight night, FindingRow finding, string outcome, string reason = "other")
    {
        await using var transaction = await night.Database.Begin();
        var queries = new VerdictQueries(transaction);
        await queries.AddVerdict(new VerdictRow
        {
            HallCode = "h", FindingId = finding.FindingId, VerdictNo = 1, Outcome = outcome, ReasonCode = reason, OfficerId = "officer",
            DecidedAtUtc = new DateTime(2026, 3, 4, 0, 0, 0, DateTimeKind.Utc), Severity = outcome == VerdictWords.Confirmed ? "minor" : null, AuditNo = 1,
        });
        await queries.SetFindingState("h", finding.FindingId, "decided");
        await transaction.Commit();
    }

    /// <summary>Every finding and verdict as text: what no machine run may change once decided.</summary>
    public static async Task<List<string>> Decided(this TestNight night)
    {
        await using var connection = await night.Database.Connect();
        var findings = await connection.QueryAsync<FindingRow>("SELECT * FROM Finding WHERE State = 'decided' ORDER BY FindingId");
        var verdicts = await connection.QueryAsync<VerdictRow>("SELECT * FROM Verdict ORDER BY FindingId, VerdictNo");
        return [.. findings.Select(finding => $"{finding with { Revised = false }}"), .. verdicts.Select(verdict => verdict.ToString())];
    }
}
