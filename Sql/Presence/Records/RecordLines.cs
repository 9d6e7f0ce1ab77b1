namespace Supervision.Sql.Presence.Records;

/// <summary>One index row of a post with the file that brought it; [start, end).</summary>
public sealed record ClipLine
{
    public required string Camera { get; init; }
    public required string PostCode { get; init; }
    public required DateTime StartsAtUtc { get; init; }
    public required DateTime EndsAtUtc { get; init; }

    /// <summary>present, absent, sign or offline.</summary>
    public required string Kind { get; init; }
    public int? Persons { get; init; }
    public string? StaffNo { get; init; }
    public string? FileLocator { get; init; }
    public string? FileName { get; init; }
    public long LineNumber { get; init; }
}

/// <summary>One roster row with the file that brought it; [start, end).</summary>
public sealed record ShiftLine
{
    public required string ShiftId { get; init; }
    public required string StaffNo { get; init; }
    public required string PostCode { get; init; }
    public required DateTime StartsAtUtc { get; init; }
    public required DateTime EndsAtUtc { get; init; }
    public string? FileName { get; init; }
    public long LineNumber { get; init; }
}

/// <summary>One leave or report of somebody rostered at the post, with the file that brought it; [start, end).</summary>
public sealed record LeaveLine
{
    public required string LeaveId { get; init; }
    public required string StaffNo { get; init; }

    /// <summary>annual, sick, official or temporary.</summary>
    public required string Kind { get; init; }
    public string? ApprovedBy { get; init; }
    public required DateTime StartsAtUtc { get; init; }
    public required DateTime EndsAtUtc { get; init; }
    public string? FileName { get; init; }
    public long LineNumber { get; init; }
}

/// <summary>A lead from head counts with the session that holds it.</summary>
public sealed record LeadLine
{
    public required string PostCode { get; init; }

    /// <summary>understaffed, wandering or clustering.</summary>
    public required string AbsenceWord { get; init; }
    public required DateTime StartsAtUtc { get; init; }
    public required DateTime EndsAtUtc { get; init; }
    public double? Minutes { get; init; }
    public required string SessionId { get; init; }
    public required string State { get; init; }
}
