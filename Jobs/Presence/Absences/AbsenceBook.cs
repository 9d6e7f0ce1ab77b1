using Supervision.Jobs.Findings;
using Supervision.Jobs.Halls;
using Supervision.Jobs.Presence.HeadCounts;
using Supervision.Sql;
using Supervision.Sql.Findings;
using Supervision.Sql.Presence;
using Supervision.Sql.Rulebook;

namespace Supervision.Jobs.Presence.Absences;

/// <summary>Turns the episodes and leads of one hall date into sessions and findings that keep their address when evidence arrives late.</summary>
internal sealed class AbsenceBook(string hallCode, DateOnly day, PresenceInput input, Arrivals arrivals, string computedUnder)
{
    private readonly DutyBook _duty = new(input.Shifts, input.Leaves);

    public IEnumerable<AbsenceEpisodeRow> Rows(PostDay post) =>
        post.Episodes.Select(episode => PresenceRows.Episode(hallCode, post, episode, Waiting(post, episode).Total));

    public async Task WriteFindings(Transaction transaction, IReadOnlyList<PostDay> posts, CancellationToken cancel)
    {
        var queries = new PresenceQueries(transaction);
        var adoptions = await queries.Adoptions(hallCode, cancel);
        var known = new KnownAbsences(await queries.AbsenceSessions(hallCode, day, cancel));
        var book = new FindingBook(transaction);
        foreach (var (post, episode) in posts.SelectMany(post => post.Episodes.Select(episode => (post, episode))))
        {
            var found = Found(post, episode);
            // By overlap and not by exact times: later evidence shifts an episode, and a verdict on it must stay with it.
            var session = found.Session(null, known.Claim(null, found.PostCode, found.StartsAtUtc, found.EndsAtUtc));
            await book.Replace(session, Findings(found, session, adoptions, clauses => Reason(post, episode, clauses)), cancel);
        }
        foreach (var lead in new HeadCountFinder(input, posts).Find())
        {
            var found = Found(lead);
            var session = found.Session(lead.Word, known.Claim(lead.Word, found.PostCode, found.StartsAtUtc, found.EndsAtUtc));
            await book.Replace(session, Findings(found, session, adoptions, clauses => Reason(lead, clauses)), cancel);
        }
        // Nothing claims these any more: what nobody has judged is taken back.
        foreach (var session in known.Left)
            await book.Replace(session, [], cancel);
    }

    private List<FindingRow> Findings(AbsenceFinding found, SessionRow session, IReadOnlyList<RulebookAdoptionRow> adoptions, Func<List<AbsenceClause>, object> reason)
    {
        var clauses = AbsenceClauses.Of(found.Word, day, adoptions);
        return clauses.Count == 0 ? [] : [found.Row(session, clauses, reason(clauses), computedUnder)];
    }

    private AbsenceFinding Found(PostDay post, Episode episode) => new()
    {
        HallCode = hallCode, Day = day, PostCode = post.PostCode, Word = episode.Word, StaffNo = episode.StaffNo, Seconds = episode.AbsentSeconds,
        // Where no calendar knows the day, it may have been a day off: a hint only.
        StartsAtUtc = episode.Span.StartsAtUtc, EndsAtUtc = episode.Span.EndsAtUtc, IsLead = post.CalendarSource == HallCalendar.Unknown,
    };

    private AbsenceFinding Found(HeadCountLead lead) => new()
    {
        HallCode = hallCode, Day = day, PostCode = lead.PostCode, Word = lead.Word, StaffNo = lead.StaffNo, Seconds = lead.Seconds,
        // Always: counting heads in a picture is too uncertain to charge anybody by.
        StartsAtUtc = lead.Span.StartsAtUtc, EndsAtUtc = lead.Span.EndsAtUtc, IsLead = true,
    };

    private object Reason(PostDay post, Episode episode, List<AbsenceClause> clauses) => new
    {
        text = clauses[0].Text,
        calendar = post.CalendarSource,
        threshold_minutes = episode.ThresholdMinutes,
        threshold_source = episode.ThresholdSource,
        absent_seconds = episode.AbsentSeconds,
        span_seconds = episode.Span.Seconds,
        day_seconds = post.Parts.Prepend(("required", post.Required)).ToDictionary(part => part.Item1, part => part.Item2.Seconds),
        waiting = WaitingCitizens.Of(Waiting(post, episode)),
        also = Also(clauses),
    };

    private static object Reason(HeadCountLead lead, List<AbsenceClause> clauses) => new
    {
        text = clauses[0].Text,
        persons_counted = lead.Counted,
        persons_expected = lead.Expected,
        threshold_minutes = lead.ThresholdMinutes,
        threshold_source = lead.ThresholdSource,
        lead_seconds = lead.Seconds,
        empty_posts = lead.EmptyPosts,
        also = Also(clauses),
    };

    private static IEnumerable<string> Also(List<AbsenceClause> clauses) => clauses.Skip(1).Select(other => $"{other.Document} {other.Clause}");

    private WaitingList Waiting(PostDay post, Episode episode) =>
        WaitingList.During(episode.Span, post.PostCode, _duty.RosteredDuring(post.PostCode, episode.Span).ToHashSet(), arrivals);
}
