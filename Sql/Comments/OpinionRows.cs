namespace Supervision.Sql.Comments;

/// <summary>What the words of a comment or review say, as the machine reads them; a suspicion, never a conclusion.</summary>
public record OpinionReadingRow
{
    public required string HallCode { get; init; }

    /// <summary>comment or review.</summary>
    public required string Kind { get; init; }

    /// <summary>The entry's or review's own key.</summary>
    public required string SubjectKey { get; init; }

    public DateTime AtUtc { get; init; }

    /// <summary>positive, negative, mixed or neutral; the same words for the four aspects (S2 9.3), null where the text is silent on one.</summary>
    public required string Sentiment { get; init; }

    public string? Attitude { get; init; }
    public string? Quality { get; init; }
    public string? Efficiency { get; init; }
    public string? Environment { get; init; }

    /// <summary>The gravest: bribery, threat, insult, or a petition announced; null where nothing is urgent.</summary>
    public string? Urgency { get; init; }

    public bool IsPraise { get; init; }

    /// <summary>Named by the entry itself, or the only one whom its words fit.</summary>
    public string? StaffNo { get; init; }

    public string? PostCode { get; init; }

    /// <summary>Version of words, staff and posts under which it was read.</summary>
    public required string ReadUnder { get; init; }

    public int Revision { get; init; }

    /// <summary>JSON: words by aspect, urgent words, people, posts and times meant.</summary>
    public required string Details { get; init; }
}

/// <summary>An opinion that has not been read under the present words yet.</summary>
public sealed record OpinionDueRow
{
    public required string Kind { get; init; }
    public required string SubjectKey { get; init; }
    public DateTime AtUtc { get; init; }
    public string? Body { get; init; }
    public string? StaffNo { get; init; }
    public string? PostCode { get; init; }
    public int Revision { get; init; }
}

/// <summary>A reading with the words that it reads.</summary>
public sealed record OpinionLine : OpinionReadingRow
{
    public string? Body { get; init; }

    /// <summary>1 to 5; null for a comment.</summary>
    public int? Level { get; init; }

    public string? Channel { get; init; }
    public string? Item { get; init; }
    public string? StaffName { get; init; }
    public string? PostName { get; init; }

    /// <summary>The session that holds its findings; null where it raised none.</summary>
    public string? SessionId { get; init; }
}

/// <summary>What a page of opinions shows; null for all.</summary>
public sealed record OpinionFilter
{
    public string? Sentiment { get; init; }

    /// <summary>attitude, quality, efficiency or environment.</summary>
    public string? Aspect { get; init; }

    /// <summary>bribery, threat, insult, or any.</summary>
    public string? Urgency { get; init; }

    public bool? IsPraise { get; init; }
    public int? Level { get; init; }
}

/// <summary>How many opinions of a kind say something.</summary>
public sealed record OpinionCounts
{
    public int Entries { get; init; }
    public int Negative { get; init; }
    public int Positive { get; init; }
    public int Praise { get; init; }
    public int Urgent { get; init; }
    public int Attitude { get; init; }
    public int Quality { get; init; }
    public int Efficiency { get; init; }
    public int Environment { get; init; }
}
