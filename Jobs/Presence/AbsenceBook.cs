using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Supervision.Jobs.Findings;
using Supervision.Sql;
using Supervision.Sql.Findings;
using Supervision.Sql.Presence;
using Supervision.Sql.Rulebook;

namespace Supervision.Jobs.Presence;

/// <summary>Turns the episodes of one hall date into sessions and findings that keep their address when evidence arrives late.</summary>
internal sealed class AbsenceBook(string hallCode, DateOnly day, PresenceInput input, Arrivals arrivals)
{
    private const string Kind = "absence";

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly DutyBook _duty = new(input.Shifts, input.Leaves);

    public IEnumerable<AbsenceEpisodeRow> Rows(PostDay post) =>
        post.Episodes.Select(episode => PresenceRows.Episode(hallCode, post, episode, Waiting(post, episode).Total));

    public async Task WriteFindings(Transaction transaction, IReadOnlyList<PostDay> posts, IReadOnlyList<AbsenceEpisodeRow> episodes, string computedUnder, CancellationToken cancel)
    {
        var queries = new PresenceQueries(transaction);
        var adoptions = await queries.Adoptions(hallCode, cancel);
        var earlier = (await queries.AbsenceSessions(hallCode, day, cancel)).ToList();
        var book = new FindingBook(transaction);
        var byPost = posts.ToDictionary(post => post.PostCode);
        foreach (var episode in episodes)
        {
            var session = Session(episode, Claim(earlier, episode));
            await book.Replace(session, Findings(session, byPost[episode.PostCode], episode, adoptions, computedUnder), cancel);
        }
        // No episode claims these any more: what nobody has judged is taken back.
        foreach (var session in earlier)
            await book.Replace(session, [], cancel);
    }

    /// <summary>The session that already stands for this absence: late evidence moves an episode's edges, and a verdict must stay with it.</summary>
    private static SessionRow? Claim(List<SessionRow> earlier, AbsenceEpisodeRow episode)
    {
        var known = earlier.Where(session => session.PostCode == episode.PostCode && session.StartsAtUtc < episode.EndsAtUtc && episode.StartsAtUtc < session.EndsAtUtc)
            .OrderBy(session => session.State == "decided" ? 0 : 1).ThenBy(session => session.StartsAtUtc).FirstOrDefault();
        if (known is not null)
            earlier.Remove(known);
        return known;
    }

    private SessionRow Session(AbsenceEpisodeRow episode, SessionRow? known)
    {
        var subject = known?.SubjectKey ?? string.Create(CultureInfo.InvariantCulture, $"{episode.PostCode} {episode.StartsAtUtc:yyyy-MM-ddTHH:mm:ssZ}");
        return new SessionRow
        {
            HallCode = hallCode, SessionId = FindingKeys.Session(hallCode, Kind, subject), Kind = Kind, SubjectKey = subject,
            StaffNo = episode.StaffNo, PostCode = episode.PostCode, Day = day,
            StartsAtUtc = episode.StartsAtUtc, EndsAtUtc = episode.EndsAtUtc, IsSample = known is { IsSample: true }, State = "open",
        };
    }

    private List<FindingRow> Findings(SessionRow session, PostDay post, AbsenceEpisodeRow episode, IReadOnlyList<RulebookAdoptionRow> adoptions, string computedUnder)
    {
        var clauses = AbsenceClauses.Of(episode.AbsenceWord, day, adoptions);
        if (clauses.Count == 0)
            return [];
        var clause = clauses[0];
        return
        [
            new FindingRow
            {
                // One absence is one finding whatever it is called: a better word must not count it twice.
                HallCode = hallCode, FindingId = FindingKeys.Finding(session.SessionId, Kind, "episode"), SessionId = session.SessionId,
                RuleKey = clause.Key, DocumentId = clause.Document, Clause = clause.Clause, Kind = Kind,
                StaffNo = episode.StaffNo, PostCode = episode.PostCode, OccurredAtUtc = episode.StartsAtUtc, Day = day,
                Probability = clause.Probability, Severity = clause.Severity, Minutes = episode.AbsentSeconds / 60.0, AbsenceWord = episode.AbsenceWord,
                Machine = "breach", IsLead = post.CalendarSource == Halls.HallCalendar.Unknown, State = "open",
                Reason = Reason(post, episode, clauses), ScoredUnder = computedUnder,
            },
        ];
    }

    private string Reason(PostDay post, AbsenceEpisodeRow episode, List<AbsenceClause> clauses) => JsonSerializer.Serialize(new
    {
        text = clauses[0].Text,
        calendar = post.CalendarSource,
        threshold_minutes = episode.ThresholdMinutes,
        threshold_source = episode.ThresholdSource,
        absent_seconds = episode.AbsentSeconds,
        span_seconds = (episode.EndsAtUtc - episode.StartsAtUtc).TotalSeconds,
        day_seconds = post.Parts.Prepend(("required", post.Required)).ToDictionary(part => part.Item1, part => part.Item2.Seconds),
        waiting = Waiting(post, post.Episodes.Single(own => own.Span.StartsAtUtc == episode.StartsAtUtc)),
        also = clauses.Skip(1).Select(other => $"{other.Document} {other.Clause}"),
    }, Json);

    private WaitingCitizens Waiting(PostDay post, Episode episode) =>
        WaitingCitizens.During(episode, post.PostCode, _duty.RosteredDuring(post.PostCode, episode.Span).ToHashSet(), arrivals);
}
