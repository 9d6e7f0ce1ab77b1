using Supervision.Sql.Findings;

namespace Supervision.Jobs.Presence.Absences;

/// <summary>The absence sessions that a hall date already has: late evidence moves edges, and a verdict must stay with its absence.</summary>
internal sealed class KnownAbsences(IEnumerable<SessionRow> sessions)
{
    private readonly List<SessionRow> _left = [.. sessions];

    /// <summary>What nothing has claimed: no longer supported by the evidence.</summary>
    public IReadOnlyList<SessionRow> Left => _left;

    /// <summary>The session that already stands for a stretch, a judged one first; each is claimed once.</summary>
    /// <param name="word">The word of a head count lead; null: an absence, whatever it is called.</param>
    public SessionRow? Claim(string? word, string postCode, DateTime startsAtUtc, DateTime endsAtUtc)
    {
        var known = _left.Where(session => session.PostCode == postCode && WordOf(session) == word && session.StartsAtUtc < endsAtUtc && startsAtUtc < session.EndsAtUtc)
            // The judged one first: where an episode now covers two earlier ones, the verdict must find its place in it.
            .OrderBy(session => session.State == "decided" ? 0 : 1).ThenBy(session => session.StartsAtUtc).FirstOrDefault();
        if (known is not null)
            // An earlier session is claimed once: of an episode that fell in two, the second half is a new one.
            _left.Remove(known);
        return known;
    }

    /// <summary>The first of three words of the subject; an absence has two, its post and its start.</summary>
    private static string? WordOf(SessionRow session) => session.SubjectKey.Split(' ') is [var word, _, _] ? word : null;
}
