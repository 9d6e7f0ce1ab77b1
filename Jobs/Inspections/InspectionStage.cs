using System.Text.Encodings.Web;
using System.Text.Json;
using Supervision.Jobs.Findings;
using Supervision.Jobs.Operations;
using Supervision.Sql;
using Supervision.Sql.Findings;
using Supervision.Sql.Inspections;

namespace Supervision.Jobs.Inspections;

/// <summary>Puts failed inspections before an officer: what only eyes can prove (dress, objects, hygiene, safety, conduct).</summary>
public sealed class InspectionStage : EvidenceStage<InspectionRow>
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public override string Key => "inspections";

    public override int Order => 66;

    public override string Reads => "Inspection";

    protected override string Kind => "inspection";

    protected override Task<EvidenceContext> Prepare(Night night, CancellationToken cancel) => Task.FromResult(new EvidenceContext("inspection-1"));

    protected override Task<IReadOnlyList<InspectionRow>> Due(Transaction transaction, string hallCode, string rules, int count, CancellationToken cancel) =>
        new InspectionQueries(transaction).InspectionsDue(hallCode, rules, count, cancel);

    protected override string KeyOf(InspectionRow row) => row.InspectionId;

    protected override (SessionRow Session, IReadOnlyList<FindingRow> Findings) Judge(InspectionRow row, Night night, EvidenceContext context)
    {
        var sessionId = FindingKeys.Session(night.HallCode, Kind, row.InspectionId);
        var session = new SessionRow
        {
            HallCode = night.HallCode,
            SessionId = sessionId,
            Kind = Kind,
            SubjectKey = row.InspectionId,
            StaffNo = row.StaffNo,
            PostCode = row.PostCode,
            Day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(row.InspectedAtUtc, night.Zone)),
            StartsAtUtc = row.InspectedAtUtc,
            EndsAtUtc = row.InspectedAtUtc,
            State = "open",
        };
        return (session, InspectionOutcome.IsBreach(row.Outcome) ? [Finding(row, session, context)] : []);
    }

    private FindingRow Finding(InspectionRow row, SessionRow session, EvidenceContext context)
    {
        var (document, clause) = InspectionOutcome.ClauseOf(row.Clause);
        return new FindingRow
        {
            HallCode = session.HallCode,
            FindingId = FindingKeys.Finding(session.SessionId, "inspection", row.Clause),
            SessionId = session.SessionId,
            RuleKey = "inspection",
            DocumentId = document,
            Clause = clause,
            Kind = Kind,
            StaffNo = row.StaffNo,
            PostCode = row.PostCode,
            OccurredAtUtc = row.InspectedAtUtc,
            Day = session.Day,
            Quote = row.Note ?? row.Outcome,
            // A person saw it; whether it breaks the clause is still an officer's verdict.
            Probability = 1,
            Severity = "minor",
            Machine = "breach",
            State = "open",
            Reason = JsonSerializer.Serialize(new { path = "inspection", result = row.Outcome, inspector = row.Inspector, note = row.Note }, Json),
            ScoredUnder = context.Rules,
        };
    }
}
