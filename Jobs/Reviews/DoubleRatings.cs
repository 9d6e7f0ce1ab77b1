using Supervision.Sql.Reviews;

namespace Supervision.Jobs.Reviews;

/// <summary>One service rated twice (S3 三(二)8(2): 现场服务“一次一评”、网上服务“一事一评”).</summary>
public static class DoubleRatings
{
    // How feeds name a rating that was not given at the window.
    private static readonly string[] Online = ["网", "线上", "app", "小程序", "二维码", "短信", "电话", "热线", "online", "web", "sms", "qr", "phone"];

    /// <summary>Ratings that repeat the first one of the same service, in order of time; defaults are nobody's rating.</summary>
    /// <param name="dateOf">The hall date of an instant: one visit is one case at one post on one day.</param>
    public static IEnumerable<(ReviewRow First, ReviewRow Again)> Of(IEnumerable<ReviewRow> ratings, Func<DateTime, DateOnly> dateOf)
    {
        foreach (var service in ratings.Where(rating => !rating.IsDefault && rating.CaseNo is not null).GroupBy(rating => Service(rating, dateOf)))
        {
            var dated = service.OrderBy(rating => rating.RatedAtUtc).ThenBy(rating => rating.ReviewId, StringComparer.Ordinal).ToList();
            foreach (var again in dated.Skip(1))
                yield return (dated[0], again);
        }
    }

    /// <summary>On the spot every visit is a service of its own; online the matter is one, whenever it is rated.</summary>
    private static (string, DateOnly, string?) Service(ReviewRow rating, Func<DateTime, DateOnly> dateOf) =>
        rating.Channel is { } channel && Online.Any(word => channel.Contains(word, StringComparison.OrdinalIgnoreCase))
            ? (rating.CaseNo!, DateOnly.MinValue, null)
            : (rating.CaseNo!, dateOf(rating.RatedAtUtc), rating.PostCode ?? rating.StaffNo);
}
