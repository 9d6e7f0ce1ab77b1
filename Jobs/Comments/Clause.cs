namespace Supervision.Jobs.Comments;

/// <summary>A stretch between punctuation marks with its good and bad words; a negation turns what follows it.</summary>
sealed record Clause(int Start, int End, int Good, int Bad)
{
    const string Breaks = "，,。.！!？?；;、\n\r ";

    /// <summary>A negation reaches this many characters: 不是很热情 is turned, 不知道为什么这么慢 is not.</summary>
    const int NegationReach = 3;

    /// <summary>These hold a negation's character but negate nothing.</summary>
    static readonly string[] FalseNegations = ["不错", "不但", "不仅", "不光", "没说的", "特别", "差别", "区别", "没想到", "分别", "不愧", "没得说", "别人", "无不", "不得不"];

    public static IReadOnlyList<Clause> Of(string text)
    {
        var clauses = new List<Clause>();
        var good = Signed(text, "positive");
        var bad = Signed(text, "negative");
        var start = 0;
        for (var at = 0; at <= text.Length; at++)
        {
            if (at < text.Length && !Breaks.Contains(text[at], StringComparison.Ordinal))
                continue;
            if (at > start)
                clauses.Add(Between(start, at, good, bad));
            start = at + 1;
        }
        return clauses;
    }

    public bool Holds(Mention word) => Start <= word.Start && word.Start < End;

    public static Sentiment Sum(IReadOnlyList<Clause> clauses) => (clauses.Sum(clause => clause.Good), clauses.Sum(clause => clause.Bad)) switch
    {
        (0, 0) => Sentiment.Neutral,
        (_, 0) => Sentiment.Positive,
        (0, _) => Sentiment.Negative,
        // One bad word among many good ones is a remark, and the other way round.
        var (good, bad) when good >= 3 * bad => Sentiment.Positive,
        var (good, bad) when bad >= 3 * good => Sentiment.Negative,
        _ => Sentiment.Mixed,
    };

    public static bool IsNegated(string text, Mention word)
    {
        var from = Math.Max(0, word.Start - NegationReach);
        for (var at = word.Start - 1; at >= from; at--)
        {
            if (Breaks.Contains(text[at], StringComparison.Ordinal))
                return false;
        }
        return CommentLexicon.Shipped.Find(text[from..word.Start], "negator").Any(negator => !IsFalse(text, from + negator.Start));
    }

    static bool IsFalse(string text, int at) => Array.Exists(FalseNegations, word =>
    {
        var first = Math.Max(0, at - word.Length + 1);
        var found = text.IndexOf(word, first, StringComparison.Ordinal);
        return found >= 0 && found <= at && at < found + word.Length;
    });

    static List<(Mention Word, bool IsTurned)> Signed(string text, string group) =>
        [.. CommentLexicon.Shipped.Find(text, group).Select(word => (word, IsNegated(text, word)))];

    static Clause Between(int start, int end, List<(Mention Word, bool IsTurned)> good, List<(Mention Word, bool IsTurned)> bad)
    {
        var clause = new Clause(start, end, 0, 0);
        // 不满意 is a bad word of its own; the 满意 inside it is not counted a second time.
        var praises = good.Where(word => clause.Holds(word.Word)
            && !bad.Exists(other => other.Word.Start <= word.Word.Start && word.Word.End <= other.Word.End)).ToList();
        var blames = bad.Where(word => clause.Holds(word.Word)).ToList();
        return clause with
        {
            Good = praises.Count(word => !word.IsTurned) + blames.Count(word => word.IsTurned),
            Bad = praises.Count(word => word.IsTurned) + blames.Count(word => !word.IsTurned),
        };
    }
}
