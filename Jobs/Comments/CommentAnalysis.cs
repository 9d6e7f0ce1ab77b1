namespace Supervision.Jobs.Comments;

/// <summary>Reads a comment or the text of a review: aspects, sentiment, praise, people and posts meant, urgency.</summary>
public static class CommentAnalysis
{
    static readonly (Aspect Aspect, string Group)[] Aspects =
    [
        (Aspect.Attitude, "aspect-attitude"),
        (Aspect.Quality, "aspect-quality"),
        (Aspect.Efficiency, "aspect-efficiency"),
        (Aspect.Environment, "aspect-environment"),
    ];

    static readonly (Urgency Urgency, string Group)[] Urgencies =
    [
        (Urgency.Insult, "urgent-insult"),
        (Urgency.Threat, "urgent-threat"),
        (Urgency.Bribery, "urgent-bribery"),
        (Urgency.Escalation, "urgent-escalation"),
    ];

    public static CommentReading Analyze(string text, IReadOnlyList<KnownStaff> knownStaff, IReadOnlyList<KnownPost> knownPosts)
    {
        var clauses = Clause.Of(text);
        var sentiment = Clause.Sum(clauses);
        return new CommentReading
        {
            Sentiment = sentiment,
            Aspects = [.. Aspects.Select(aspect => ReadAspect(text, clauses, aspect.Aspect, aspect.Group)).OfType<AspectReading>()],
            IsPraise = sentiment == Sentiment.Positive && CommentLexicon.Shipped.Find(text, "praise").Any(word => !Clause.IsNegated(text, word)),
            Staff = StaffMentions.Find(text, knownStaff),
            Posts = PostMentions.Find(text, knownPosts),
            Times = TimeMentions.Find(text),
            Urgent = [.. Urgencies.SelectMany(urgency => CommentLexicon.Shipped.Find(text, urgency.Group)
                .Where(word => !Clause.IsNegated(text, word))
                .Select(word => new UrgentWords(urgency.Urgency, word)))
                .OrderBy(words => words.Mention.Start)],
        };
    }

    /// <summary>An aspect takes the sentiment of the clauses that speak of it, not of the whole text.</summary>
    static AspectReading? ReadAspect(string text, IReadOnlyList<Clause> clauses, Aspect aspect, string group)
    {
        var words = CommentLexicon.Shipped.Find(text, group);
        return words.Count == 0 ? null : new AspectReading(
            aspect,
            Clause.Sum([.. clauses.Where(clause => words.Any(word => clause.Holds(word)))]),
            words);
    }
}
