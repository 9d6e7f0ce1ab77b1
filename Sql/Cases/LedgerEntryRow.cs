using Supervision.Sql.Bulk;

namespace Supervision.Sql.Cases;

/// <summary>One line of a ledger that a hall keeps (台账): hand-overs, consultations, help, promises, notices.</summary>
public sealed record LedgerEntryRow : FeedRow
{
    public required string EntryId { get; init; }

    /// <summary>Which ledger: handover, consultation, help, agency, tolerance, promise, document, publication, prooflist or training.</summary>
    public required string Kind { get; init; }
    public required DateTime EnteredAtUtc { get; init; }

    /// <summary>What it is about: a case, a call, an item.</summary>
    public string? Reference { get; init; }

    /// <summary>Who entered it, or who handed over.</summary>
    public string? StaffNo { get; init; }
    public string? PostCode { get; init; }

    /// <summary>Who took over.</summary>
    public string? ToStaffNo { get; init; }

    /// <summary>The reply agreed, or when the citizen's written promise or mandate was given.</summary>
    public DateTime? AgreedAtUtc { get; init; }

    /// <summary>When it was done: replied, reported, decided, published.</summary>
    public DateTime? DoneAtUtc { get; init; }
    public string? ApprovedBy { get; init; }
    public string? Outcome { get; init; }
    public string? Note { get; init; }
}
