using System.Text.Encodings.Web;
using System.Text.Json;
using Supervision.Jobs.Findings;
using Supervision.Jobs.Rulebook;
using Supervision.Sql.Findings;
using Supervision.Sql.Rulebook;

namespace Supervision.Jobs.Comments;

/// <summary>What a comment gives an officer to look at. A citizen's words are a complaint, not a proof: nothing here is more than a suspicion.</summary>
public static class CommentFindings
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // One line a matter: what was read, the clause that it touches, and how much the words alone say.
    private static readonly IReadOnlyList<Matter> Matters =
    [
        new("comment.attitude", "S0", "5.2.5", "ordinary", 0.6, IsLead: false, reading => Blame(reading, Aspect.Attitude)),
        new("comment.bribery", "S1", "导办第八条", "serious", 0.5, IsLead: false, reading => Words(reading, Urgency.Bribery)),
        new("comment.threat", "S0", "8.1.4", "serious", 0.5, IsLead: true, reading => Words(reading, Urgency.Threat) ?? Words(reading, Urgency.Insult)),
        new("comment.quality", "S0", "8.1.3", "minor", 0.5, IsLead: true, reading => Blame(reading, Aspect.Quality)),
        new("comment.efficiency", "S0", "8.1.3", "minor", 0.5, IsLead: true, reading => Blame(reading, Aspect.Efficiency)),
        new("comment.environment", "S0", "8.1.3", "minor", 0.4, IsLead: true, reading => Blame(reading, Aspect.Environment)),
        new("praise", "S0", "8.3.2", "minor", 0.8, IsLead: false, reading => reading.IsPraise && reading.PraisedStaffNos.Count == 1 ? reading.Staff[0].Mention.Words : null),
    ];

    /// <summary>Changes with what the hall has adopted: then every comment is read again.</summary>
    public static string Version(IReadOnlyList<RulebookAdoptionRow> adoptions) =>
        FindingKeys.Hash(["comments-2", .. adoptions.Select(row => $"{row.DocumentId} {row.ValidFrom:yyyy-MM-dd} {row.ValidTo:yyyy-MM-dd}")]);

    /// <summary>The suspicions that one comment raises under the documents in force on its day.</summary>
    public static IReadOnlyList<FindingRow> Of(SessionRow session, CommentReading reading, string rules, IReadOnlyList<RulebookAdoptionRow> adoptions) =>
        Matters.Where(matter => Adoption.Holds(adoptions, matter.DocumentId, session.Day))
            .Select(matter => (Matter: matter, Quote: matter.Quote(reading))).Where(found => found.Quote is not null)
            .Select(found => Row(session, reading, found.Matter, found.Quote!, rules)).ToList();

    private static FindingRow Row(SessionRow session, CommentReading reading, Matter matter, string quote, string rules) => new()
    {
        HallCode = session.HallCode,
        FindingId = FindingKeys.Finding(session.SessionId, matter.Key, ""),
        SessionId = session.SessionId,
        RuleKey = matter.Key,
        DocumentId = matter.DocumentId,
        Clause = matter.Clause,
        Kind = matter.Key == "praise" ? "praise" : "comment",
        StaffNo = session.StaffNo,
        PostCode = session.PostCode,
        OccurredAtUtc = session.StartsAtUtc,
        Day = session.Day,
        Quote = quote,
        Probability = matter.Probability,
        Severity = matter.Severity,
        Machine = "breach",
        // Nobody named: there is something to answer, but nobody whom it could count against.
        IsLead = matter.IsLead || session.StaffNo is null,
        State = "open",
        Reason = JsonSerializer.Serialize(new
        {
            path = "comment",
            sentiment = reading.Sentiment.ToString(),
            aspects = reading.Aspects.Select(aspect => new { aspect = aspect.Aspect.ToString(), sentiment = aspect.Sentiment.ToString(), words = aspect.Words.Select(word => word.Words) }),
            urgent = reading.Urgent.Select(words => words.Mention.Words),
        }, Json),
        ScoredUnder = rules,
    };

    private static string? Blame(CommentReading reading, Aspect aspect) => reading.Aspects
        .FirstOrDefault(found => found.Aspect == aspect && found.Sentiment is (Sentiment.Negative or Sentiment.Mixed))?.Words[0].Words;

    private static string? Words(CommentReading reading, Urgency urgency) =>
        reading.Urgent.FirstOrDefault(words => words.Urgency == urgency)?.Mention.Words;

    private sealed record Matter(string Key, string DocumentId, string Clause, string Severity, double Probability, bool IsLead, Func<CommentReading, string?> Quote);
}
