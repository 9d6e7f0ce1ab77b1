namespace Supervision.Jobs.Comments;

/// <summary>The four aspects of an evaluation (S2 9.3).</summary>
public enum Aspect
{
    Attitude,
    Quality,
    Efficiency,
    Environment,
}

public enum Sentiment
{
    Neutral,
    Positive,
    Negative,
    Mixed,
}

/// <summary>Why a comment is answered before others, the gravest last.</summary>
public enum Urgency
{
    /// <summary>上访、曝光、找记者: a citizen's right to go higher or to the press. It wants an answer soon and is no threat.</summary>
    Escalation,
    Insult,
    Threat,
    Bribery,
}

/// <summary>A member of staff as the roster knows them on the day of the comment.</summary>
public sealed record KnownStaff(string StaffNo, string Name, string? PostCode = null);

public sealed record KnownPost(string PostCode, string Name);

/// <summary>Words of a text. Start and end are UTF-16 positions, the end exclusive.</summary>
public sealed record Mention(int Start, int End, string Words);

/// <summary>An aspect that the text speaks of, and how.</summary>
public sealed record AspectReading(Aspect Aspect, Sentiment Sentiment, IReadOnlyList<Mention> Words);

/// <summary>Somebody whom the text may mean. A suspicion: an officer decides.</summary>
/// <param name="Certainty">1 over the number of people whom the same words fit.</param>
public sealed record StaffSuspect(string StaffNo, Mention Mention, double Certainty);

public sealed record PostSuspect(string PostCode, Mention Mention);

public sealed record UrgentWords(Urgency Urgency, Mention Mention);

/// <summary>A day or time of day that the text names; what it does not name is null.</summary>
/// <param name="DaysAgo">0 for today, 1 for yesterday.</param>
/// <param name="IsAfterMidnight">True where the hour belongs to the day after the one that is named, as in 昨天晚上十二点.</param>
public sealed record TimeMention(Mention Mention, int? Month, int? Day, int? DaysAgo, int? Hour, int? Minute, bool IsAfterMidnight = false);

/// <summary>What a comment or the text of a review says.</summary>
public sealed record CommentReading
{
    public required Sentiment Sentiment { get; init; }
    public required IReadOnlyList<AspectReading> Aspects { get; init; }

    /// <summary>Thanks or praise with nothing bad beside it.</summary>
    public required bool IsPraise { get; init; }

    /// <summary>Whom the praise is for: the staff named, else nobody in particular.</summary>
    public IReadOnlyList<string> PraisedStaffNos => IsPraise ? [.. Staff.Select(suspect => suspect.StaffNo).Distinct()] : [];

    public required IReadOnlyList<StaffSuspect> Staff { get; init; }
    public required IReadOnlyList<PostSuspect> Posts { get; init; }
    public required IReadOnlyList<TimeMention> Times { get; init; }
    public required IReadOnlyList<UrgentWords> Urgent { get; init; }

    public bool IsUrgent => Urgent.Count > 0;
}
