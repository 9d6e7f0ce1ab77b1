namespace Supervision.Jobs.Reviews;

/// <summary>A review as far as its timing tells something.</summary>
/// <param name="Level">5 for very satisfied down to 1.</param>
/// <param name="Source">Device, or channel where no device is known.</param>
public sealed record ReviewStamp(string ReviewId, DateTimeOffset RatedAtUtc, int Level, string Source, string? PostCode = null, bool IsDefault = false);

/// <summary>More equal ratings from one source than its own pace explains. A lead: queues and group visits also burst.</summary>
/// <param name="Chance">That the source's mean pace brings as many in one such window by itself.</param>
public sealed record ReviewBurst(string Source, int Level, DateTimeOffset FromUtc, DateTimeOffset ToUtc, IReadOnlyList<string> ReviewIds, double Chance)
{
    /// <param name="reviews">In any order. Default ratings say nothing of who gave them and are left out.</param>
    public static IReadOnlyList<ReviewBurst> Find(IReadOnlyList<ReviewStamp> reviews, ReviewBurstLimits? limits = null)
    {
        limits ??= new ReviewBurstLimits();
        return [.. reviews.Where(review => !review.IsDefault)
            .GroupBy(review => (review.Source, review.Level))
            .OrderBy(group => group.Key.Source, StringComparer.Ordinal).ThenBy(group => group.Key.Level)
            .SelectMany(group => InSource([.. group.OrderBy(review => review.RatedAtUtc).ThenBy(review => review.ReviewId, StringComparer.Ordinal)], limits))];
    }

    static IEnumerable<ReviewBurst> InSource(List<ReviewStamp> ordered, ReviewBurstLimits limits)
    {
        for (var first = 0; first < ordered.Count; first++)
        {
            var last = first;
            while (last + 1 < ordered.Count && ordered[last + 1].RatedAtUtc - ordered[first].RatedAtUtc < limits.Window)
                last++;
            var count = last - first + 1;
            if (count < limits.FewestReviews)
                continue;
            var chance = ChanceOfAtLeast(count, ExpectedOutside(ordered, count, limits));
            if (chance > limits.GreatestChance)
                continue;
            // Neighbours closer than a window belong to the same burst.
            while (last + 1 < ordered.Count && ordered[last + 1].RatedAtUtc - ordered[last].RatedAtUtc < limits.Window / limits.FewestReviews)
                last++;
            yield return new ReviewBurst(ordered[first].Source, ordered[first].Level, ordered[first].RatedAtUtc, ordered[last].RatedAtUtc,
                [.. ordered[first..(last + 1)].Select(review => review.ReviewId)], chance);
            first = last;
        }
    }

    /// <summary>Reviews to expect in one window at the pace of the rest, spread over the hours in which the source was used.</summary>
    static double ExpectedOutside(List<ReviewStamp> ordered, int inWindow, ReviewBurstLimits limits)
    {
        var hours = ordered.Select(review => review.RatedAtUtc.ToUnixTimeSeconds() / 3600).Distinct().Count();
        // Half a review is imagined, so that a source seen only once has a pace at all.
        return (ordered.Count - inWindow + 0.5) * limits.Window.TotalSeconds / (hours * 3600.0);
    }

    /// <summary>Upper tail of the Poisson distribution.</summary>
    public static double ChanceOfAtLeast(int count, double expected)
    {
        var term = Math.Exp(-expected);
        for (var k = 0; k < count; k++)
            term *= expected / (k + 1);
        // The tail is summed itself: 1 minus the rest loses everything under 1e-16.
        var tail = 0.0;
        for (var k = count; term > 0 && (term > tail * 1e-17 || k < expected); k++)
        {
            tail += term;
            term *= expected / (k + 1);
        }
        return Math.Min(1, tail);
    }
}

/// <summary>What counts as a burst.</summary>
public sealed record ReviewBurstLimits
{
    /// <summary>A minute: at a counter nobody finishes several matters in less.</summary>
    public TimeSpan Window { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Below five a family at one device would be reported.</summary>
    public int FewestReviews { get; init; } = 5;

    /// <summary>Small, because every minute of every device is looked at.</summary>
    public double GreatestChance { get; init; } = 1e-6;
}
