using Supervision.Sql.Bulk;

namespace Supervision.Sql.Cases;

public sealed partial class CaseQueries(Database database) : FeedQueries(database)
{
    /// <summary>Brings one batch of the cases feed in; see <see cref="FeedQueries"/>.</summary>
    public Task<MergeCount> MergeCaseFiles(IReadOnlyList<CaseFileRow> rows, CancellationToken cancel = default) =>
        Merge(rows, "cases", row => row.CaseNo, cancel);

    /// <summary>Brings one batch of the appointments feed in; see <see cref="FeedQueries"/>.</summary>
    public Task<MergeCount> MergeAppointments(IReadOnlyList<AppointmentRow> rows, CancellationToken cancel = default) =>
        Merge(rows, "appointments", row => row.AppointmentId, cancel);

    /// <summary>Brings one batch of the tickets feed in; see <see cref="FeedQueries"/>.</summary>
    public Task<MergeCount> MergeTickets(IReadOnlyList<TicketRow> rows, CancellationToken cancel = default) =>
        Merge(rows, "tickets", row => $"{row.TicketId} {row.Day:yyyy-MM-dd}", cancel);

    /// <summary>Brings one batch of the ledger feed in; see <see cref="FeedQueries"/>.</summary>
    public Task<MergeCount> MergeLedgerEntries(IReadOnlyList<LedgerEntryRow> rows, CancellationToken cancel = default) =>
        Merge(rows, "ledger", row => row.EntryId, cancel);

    public Task<AppointmentRow?> Appointment(string hallCode, string appointmentId, CancellationToken cancel = default) =>
        Row<AppointmentRow>(new { hallCode, appointmentId }, cancel);

    public Task<LedgerEntryRow?> LedgerEntry(string hallCode, string entryId, CancellationToken cancel = default) =>
        Row<LedgerEntryRow>(new { hallCode, entryId }, cancel);
}
