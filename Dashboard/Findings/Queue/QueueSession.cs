using Supervision.Sql.Findings.Queue;

namespace Supervision.Dashboard.Findings.Queue;

/// <summary>The findings of one session together, as the queue shows them.</summary>
public sealed record QueueSession(QueueLine Head, IReadOnlyList<QueueLine> Findings)
{
    /// <summary>Lines of a page by session, in the page's order; a finding that a double staff row repeats stands once.</summary>
    public static IReadOnlyList<QueueSession> Of(IEnumerable<QueueLine> lines) => lines
        .GroupBy(line => line.SessionId)
        .Select(group => new QueueSession(group.First(), group.Where(line => line.FindingId is not null).DistinctBy(line => line.FindingId)
            .OrderByDescending(line => FindingWords.Gravity(line.Severity, line.Probability, line.IsLead, line.FindingState)).ToList()))
        .ToList();

    public QueueKey Key => new(Head.Priority, Head.StartsAtUtc, Head.SessionId);
}
