using System.Globalization;
using Supervision.Jobs.Audit;
using Supervision.Sql;
using Supervision.Sql.Findings;
using Supervision.Sql.Findings.Samples;
using Supervision.Sql.Halls;

namespace Supervision.Jobs.Findings;

/// <summary>
/// Calls that an officer judges as a whole before seeing what the machine marked: every blind sample, and beside them some flagged calls.
/// Without those the page itself would say that there is nothing to find, and the miss rate would measure how fast officers believe it.
/// </summary>
public sealed class ReadFirst(Database database, TimeProvider time)
{
    /// <summary>Setting: flagged calls of a hundred that are read first, 0 to 50.</summary>
    public const string ShareSetting = "sample.also_flagged_percent";

    /// <summary>The share where the hall has set nothing.</summary>
    // Of a night with a hundred flags ten, beside twenty samples: one such page in three holds a flag, at ten minutes of listening.
    public const int DefaultShare = 10;

    /// <summary>More would cost the officer the hour in which a hundred flags are cleared.</summary>
    public const int MostShare = 50;

    /// <summary>The officer found nothing.</summary>
    public const string Nothing = "nothing";

    /// <summary>The officer reported a breach.</summary>
    public const string Breach = "breach";

    /// <summary>Whether this officer has still to say what is in the call before its findings are shown.</summary>
    /// <param name="isFlagged">Findings wait in it.</param>
    /// <param name="isJudged">An officer has given a verdict in it: then it is no riddle any more.</param>
    public async Task<bool> IsDue(SessionRow session, bool isFlagged, bool isJudged, string accountId, CancellationToken cancel = default)
    {
        if (session is not { Kind: "call", State: "open" } || isJudged)
            return false;
        if (!isFlagged)
            return true;
        var chance = Chance(session);
        // Most calls are settled by their address alone: only the others cost two more reads.
        return chance < MostShare && chance < await Share(session.HallCode, cancel)
            && await new SampleQueries(database).BlindReading(session.HallCode, session.SessionId, accountId, cancel) is null;
    }

    /// <summary>Keeps the officer's answer with its audit entry; the findings are shown to this officer from then on.</summary>
    /// <param name="answer"><see cref="Nothing"/> or <see cref="Breach"/>.</param>
    public async Task Answer(SessionRow session, string accountId, string answer, CancellationToken cancel = default)
    {
        await using var transaction = await database.Begin(cancel);
        var reading = new BlindReadingRow { HallCode = session.HallCode, SessionId = session.SessionId, AccountId = accountId, Answer = answer, ReadAtUtc = time.GetUtcNow().UtcDateTime };
        // The first answer is the blind one; a second click is not another.
        if (await new SampleQueries(transaction).AddBlindReading(reading, cancel) > 0)
            await new AuditLog(transaction, time).Add(session.HallCode, accountId, AuditAction.Verdict, "session", session.SessionId, new { ReadFirst = answer }, cancel);
        await transaction.Commit(cancel);
    }

    private async Task<int> Share(string hallCode, CancellationToken cancel)
    {
        var text = (await new HallQueries(database).Settings(hallCode, cancel)).FirstOrDefault(setting => setting.Name == ShareSetting)?.Value;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var share) ? share : DefaultShare;
    }

    // The same for every officer and in every run, and unrelated to what was flagged.
    private static int Chance(SessionRow session) => Convert.ToInt32(FindingKeys.Hash("read-first", session.HallCode, session.SessionId)[..4], 16) % 100;
}
