using System.Globalization;
using Supervision.Dashboard.Texts;
using Supervision.Dashboard.Texts.Findings;
using Supervision.Jobs.Findings;
using Supervision.Sql;
using Supervision.Sql.Cases;
using Supervision.Sql.Findings;
using Supervision.Sql.Findings.Evidence;
using Supervision.Sql.Inspections;

namespace Supervision.Dashboard.Cases;

/// <summary>The dates behind a session that has neither sound nor picture: a case, an appointment, a ledger line, an inspection.</summary>
internal static class RecordFacts
{
    /// <summary>Facts in order, each a text or an instant; and the session of the evidence behind a ledger session, where there is one.</summary>
    internal static async Task<(IReadOnlyList<(string Key, string? Value, DateTime? Utc)> Facts, string? Behind)> Read(Database database, SessionRow session, CancellationToken cancel)
    {
        var (hall, key) = (session.HallCode, session.SubjectKey);
        return session.Kind switch
        {
            "case" => (Given(Case(await new EvidenceQueries(database).CaseFile(hall, key, cancel))), null),
            "appointment" => (Given(Appointment(await new CaseQueries(database).Appointment(hall, key, cancel))), null),
            "inspection" => (Given(Inspection(await new InspectionQueries(database).Inspection(hall, key, cancel))), null),
            // A missing ledger line has no line to show: its key names the evidence that should have had one.
            "ledger" when key.Split('/') is [var kind, var subject] => ([(RecordText.About, $"{Words.Kind(kind)} {subject}", null)], await Behind(database, hall, kind, subject, cancel)),
            "ledger" => (Given(Ledger(await new CaseQueries(database).LedgerEntry(hall, key, cancel))), null),
            _ => ([], null),
        };
    }

    private static async Task<string?> Behind(Database database, string hall, string kind, string subject, CancellationToken cancel) =>
        await new FindingQueries(database).Session(hall, FindingKeys.Session(hall, kind == "rating" ? "review" : kind, subject), cancel) is { } session ? session.SessionId : null;

    private static IReadOnlyList<(string, string?, DateTime?)> Given(IEnumerable<(string Key, string? Value, DateTime? Utc)> facts) =>
        facts.Where(fact => fact.Value is { Length: > 0 } || fact.Utc is not null).ToList();

    private static IEnumerable<(string, string?, DateTime?)> Case(CaseFileRow? row) => row is null ? [] :
    [
        (RecordText.CaseNo, row.CaseNo, null), (RecordText.Item, row.Item, null), (RecordText.Accepted, null, row.AcceptedAtUtc),
        (RecordText.Promised, Number(row.PromisedDays), null), (RecordText.Statutory, Number(row.StatutoryDays), null),
        (RecordText.Asked, row.SupplementsAsked?.Replace(";", "；", StringComparison.Ordinal), null), (RecordText.Supplemented, null, row.SupplementedAtUtc),
        (RecordText.Superior, Number(row.SuperiorDays), null), (RecordText.Extended, null, row.ExtendedAtUtc), (RecordText.ExtensionTold, null, row.ExtensionNotifiedAtUtc),
        (RecordText.Completed, null, row.CompletedAtUtc), (RecordText.HandedOver, null, row.HandedOverAtUtc), (RecordText.PickupTold, null, row.PickupNotifiedAtUtc), (RecordText.Delivered, null, row.DeliveredAtUtc),
    ];

    private static IEnumerable<(string, string?, DateTime?)> Appointment(AppointmentRow? row) => row is null ? [] :
    [
        (RecordText.Asking, null, row.RequestedAtUtc), (RecordText.Answered, null, row.AnsweredAtUtc), (RecordText.Agreed, null, row.AgreedAtUtc), (RecordText.Outcome, row.Outcome, null),
        (RecordText.ApprovedBy, row.ApprovedBy, null), (RecordText.Reason, row.RefusalReason, null), (RecordText.Reported, null, row.ReportedAtUtc),
    ];

    private static IEnumerable<(string, string?, DateTime?)> Inspection(InspectionRow? row) => row is null ? [] :
    [
        (BenchText.Clause, row.Clause, null), (RecordText.Outcome, row.Outcome, null), (InspectionText.Inspector, row.Inspector, null), (DeadlineText.At, null, row.InspectedAtUtc), (DeadlineText.Note, row.Note, null),
    ];

    private static IEnumerable<(string, string?, DateTime?)> Ledger(LedgerEntryRow? row) => row is null ? [] :
    [
        (RecordText.Ledger, RecordText.LedgerKind(row.Kind), null), (RecordText.Entered, null, row.EnteredAtUtc), (RecordText.About, row.Reference, null), (RecordText.Agreed, null, row.AgreedAtUtc),
        (RecordText.Done, null, row.DoneAtUtc), (RecordText.To, row.ToStaffNo, null), (RecordText.ApprovedBy, row.ApprovedBy, null), (RecordText.Outcome, row.Outcome, null), (DeadlineText.Note, row.Note, null),
    ];

    private static string? Number(double? value) => value?.ToString("0.#", CultureInfo.InvariantCulture);
}
