using Supervision.Jobs.Calls.Turns;
using Supervision.Jobs.Findings.Verdicts;
using Supervision.Jobs.Learning.Verdicts;
using Supervision.Sql;
using Supervision.Sql.Calls.Transcripts;
using Supervision.Sql.Learning;

namespace Supervision.Jobs.Learning.Versions;

/// <summary>Officers' verdicts on words, as examples to learn from.</summary>
internal static class JudgedCalls
{
    // These say that the words were not said or not provable: nothing about what such words mean.
    private static readonly HashSet<string> NotOfTheWords = ["misheard", "silent", "evidence", "malicious"];

    /// <summary>The judged turns that tell what words mean, in a fixed order.</summary>
    public static async Task<IReadOnlyList<JudgedTurnRow>> Turns(Database database, string hallCode, CancellationToken cancel) =>
        (await new LearningQueries(database).JudgedTurns(hallCode, cancel)).Where(row => VerdictOf(row) is not null).ToList();

    /// <summary>Their sentences with what was said around them.</summary>
    public static async Task<IReadOnlyList<ContextRow>> Rows(Database database, string hallCode, IReadOnlyList<JudgedTurnRow> judged, CancellationToken cancel)
    {
        var rows = new List<ContextRow>();
        foreach (var call in judged.GroupBy(row => row.CallId))
        {
            var turns = (await new TranscriptQueries(database).Utterances(hallCode, call.Key, cancel)).Select(SpokenTurns.Of).ToList();
            var verdicts = call.Select(row => new TurnVerdict(row.TurnNo, $"{row.DocumentId} {row.Clause}", VerdictOf(row)!.Value, row.Quote)).ToList();
            rows.AddRange(VerdictExamples.Rows(call.Key, turns, verdicts, ContextWindow.Of));
        }
        return rows;
    }

    private static WordsVerdict? VerdictOf(JudgedTurnRow row) => row.Outcome switch
    {
        VerdictWords.Confirmed => WordsVerdict.Confirmed,
        VerdictWords.Remedied => WordsVerdict.Remedied,
        VerdictWords.Dismissed when !NotOfTheWords.Contains(row.ReasonCode) => WordsVerdict.Dismissed,
        _ => null,
    };
}
