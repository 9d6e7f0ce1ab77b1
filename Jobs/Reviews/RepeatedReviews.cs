using Supervision.Sql.Reviews;

namespace Supervision.Jobs.Reviews;

/// <summary>Who is rated badly again and again (S3 三(二)9(6)); only ratings that somebody found genuine count.</summary>
public static class RepeatedReviews
{
    /// <summary>The document says 反复 without a number: the hall's setting, else three within a quarter.</summary>
    public const string Setting = "review_repeat_count";

    public const int DefaultCount = 3;

    private static readonly TimeSpan Window = TimeSpan.FromDays(92);

    /// <summary>The reviews with which their person reached the count within the window.</summary>
    public static IReadOnlySet<string> Of(IEnumerable<ReviewRow> reviews, Func<ReviewRow, bool> isGenuine, int count)
    {
        var repeated = new HashSet<string>();
        foreach (var person in reviews.Where(review => review.StaffNo is not null && isGenuine(review)).GroupBy(review => review.StaffNo))
        {
            var dated = person.OrderBy(review => review.RatedAtUtc).ThenBy(review => review.ReviewId, StringComparer.Ordinal).ToList();
            for (var i = count - 1; i < dated.Count; i++)
            {
                if (dated[i].RatedAtUtc - dated[i - count + 1].RatedAtUtc <= Window)
                    repeated.Add(dated[i].ReviewId);
            }
        }
        return repeated;
    }
}
