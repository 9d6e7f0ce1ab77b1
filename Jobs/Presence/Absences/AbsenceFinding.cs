using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Supervision.Jobs.Findings;
using Supervision.Sql;
using Supervision.Sql.Findings;

namespace Supervision.Jobs.Presence.Absences;

/// <summary>One stretch of a post's day on its way into the finding book.</summary>
internal sealed record AbsenceFinding
{
    public const string Kind = "absence";

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public required string HallCode { get; init; }
    public required DateOnly Day { get; init; }
    public required string PostCode { get; init; }
    public required string Word { get; init; }
    public required DateTime StartsAtUtc { get; init; }
    public required DateTime EndsAtUtc { get; init; }
    public required long Seconds { get; init; }
    public required bool IsLead { get; init; }
    public string? StaffNo { get; init; }

    /// <param name="word">What the subject begins with; null for an absence, whose name may change.</param>
    public SessionRow Session(string? word, SessionRow? known)
    {
        var own = string.Create(CultureInfo.InvariantCulture, $"{PostCode} {StartsAtUtc:yyyy-MM-ddTHH:mm:ssZ}");
        var subject = known?.SubjectKey ?? BoundedKey.Of(word is null ? own : $"{word} {own}");
        return new SessionRow
        {
            HallCode = HallCode, SessionId = FindingKeys.Session(HallCode, Kind, subject), Kind = Kind, SubjectKey = subject,
            StaffNo = StaffNo, PostCode = PostCode, Day = Day, StartsAtUtc = StartsAtUtc, EndsAtUtc = EndsAtUtc,
            IsSample = known is { IsSample: true }, State = "open",
        };
    }

    /// <param name="clauses">The first is cited.</param>
    /// <param name="reason">The path by which it was found, parts in order.</param>
    public FindingRow Row(SessionRow session, List<AbsenceClause> clauses, object reason, string computedUnder) => new()
    {
        // One absence is one finding whatever it is called: a better word must not count it twice.
        HallCode = HallCode, FindingId = FindingKeys.Finding(session.SessionId, Kind, "episode"), SessionId = session.SessionId,
        RuleKey = clauses[0].Key, DocumentId = clauses[0].Document, Clause = clauses[0].Clause, Kind = Kind,
        StaffNo = StaffNo, PostCode = PostCode, OccurredAtUtc = StartsAtUtc, Day = Day,
        Probability = clauses[0].Probability, Severity = clauses[0].Severity, Minutes = Seconds / 60.0, AbsenceWord = Word,
        Machine = "breach", IsLead = IsLead, State = "open", Reason = JsonSerializer.Serialize(reason, Json), ScoredUnder = computedUnder,
    };
}
