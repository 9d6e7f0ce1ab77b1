using System.Text.Encodings.Web;
using System.Text.Json;
using Supervision.Jobs.Findings;
using Supervision.Jobs.Halls;
using Supervision.Sql.Findings;
using Supervision.Sql.Inspections;

namespace Supervision.Jobs.Inspections;

/// <summary>What one inspection gives an officer to judge. A person saw it; whether it breaks the clause is still a verdict.</summary>
public static class InspectionFindings
{
    public const string Kind = "inspection";

    /// <summary>Changes when the same inspection would be read otherwise.</summary>
    public const string Version = "inspection-2";

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static (SessionRow Session, IReadOnlyList<FindingRow> Findings) Of(InspectionRow row, TimeZoneInfo zone)
    {
        var session = new SessionRow
        {
            HallCode = row.HallCode, SessionId = FindingKeys.Session(row.HallCode, Kind, row.InspectionId), Kind = Kind, SubjectKey = row.InspectionId,
            StaffNo = row.StaffNo, PostCode = row.PostCode, Day = HallClock.DateOf(row.InspectedAtUtc, zone),
            StartsAtUtc = row.InspectedAtUtc, EndsAtUtc = row.InspectedAtUtc, State = "open",
        };
        return (session, InspectionOutcome.IsBreach(row.Outcome) ? [Finding(row, session)] : []);
    }

    private static FindingRow Finding(InspectionRow row, SessionRow session)
    {
        var (document, clause) = InspectionOutcome.ClauseOf(row.Clause);
        return new FindingRow
        {
            HallCode = session.HallCode, FindingId = FindingKeys.Finding(session.SessionId, Kind, row.Clause), SessionId = session.SessionId,
            RuleKey = Kind, DocumentId = document, Clause = clause, Kind = Kind, StaffNo = row.StaffNo, PostCode = row.PostCode,
            OccurredAtUtc = row.InspectedAtUtc, Day = session.Day, Quote = row.Note ?? row.Outcome,
            Probability = 1, Severity = "minor", Machine = "breach", State = "open",
            Reason = JsonSerializer.Serialize(new { path = Kind, result = row.Outcome, inspector = row.Inspector, note = row.Note }, Json),
            ScoredUnder = Version,
        };
    }
}
