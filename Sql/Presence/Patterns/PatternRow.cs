namespace Supervision.Sql.Presence.Patterns;

/// <summary>One habit of a person or post over weeks: a lead for a talk or a training (S2 8.2), never points.</summary>
public sealed record PatternRow
{
    public required string HallCode { get; init; }

    /// <summary>Hash of kind, source, subject and, for a recurrence, cell.</summary>
    public required string PatternId { get; init; }

    /// <summary>recurring, drift or mix.</summary>
    public required string Kind { get; init; }

    /// <summary>absence (the subject is a post), or of a person: person-absence, phrase (by hour), phrase-queue, phrase-matter, mix.</summary>
    public required string Source { get; init; }
    public required string Subject { get; init; }

    /// <summary>absence: weekday 0 to 6 from Sunday and half-hour, such as 5 15:00; phrase: hour, queue length or matter; drift: the day of the change.</summary>
    public required string Cell { get; init; }
    public int Hits { get; init; }
    public int Chances { get; init; }
    public double Rate { get; init; }
    public double ExpectedRate { get; init; }

    /// <summary>Share of false ones to expect among the patterns shown down to this one.</summary>
    public double QValue { get; init; }
    public DateOnly? SinceDay { get; init; }
    public DateOnly? UntilDay { get; init; }

    /// <summary>Hall date of the first night that showed it.</summary>
    public required DateOnly FirstShownDay { get; init; }
}

/// <summary>One case as its matter of a call: who accepted it when.</summary>
public sealed record AcceptedCaseRow
{
    public required string StaffNo { get; init; }
    public required string Item { get; init; }
    public required DateTime AcceptedAtUtc { get; init; }
}
