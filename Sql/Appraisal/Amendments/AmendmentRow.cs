namespace Supervision.Sql.Appraisal.Amendments;

/// <summary>One correction of a locked score; the score that was locked stays where it is.</summary>
public sealed record AmendmentRow
{
    public required string HallCode { get; init; }
    public required string Period { get; init; }
    public required string StaffNo { get; init; }

    /// <summary>1 for the first correction of this person and period; the last one holds.</summary>
    public int AmendmentNo { get; init; }

    /// <summary>The score in force until then; null where nothing was observed.</summary>
    public double? ScoreBefore { get; init; }
    public double? ScoreAfter { get; init; }

    /// <summary>After the correction, as are the next two.</summary>
    public double Deduction { get; init; }
    public double Bonus { get; init; }
    public int Confirmed { get; init; }

    /// <summary>Why, in the words of who amended it.</summary>
    public required string Note { get; init; }
    public required string AmendedBy { get; init; }
    public required DateTime AmendedAtUtc { get; init; }
    public long AuditNo { get; init; }
}
