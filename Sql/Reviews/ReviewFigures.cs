namespace Supervision.Sql.Reviews;

/// <summary>Counts of service reviews for the overview.</summary>
public sealed class ReviewFigures(Database database) : Queries(database)
{
    /// <summary>Reviews given by a citizen, by level 1 to 5; default reviews count in no satisfaction figure.</summary>
    public Task<IReadOnlyList<LevelCount>> LevelCounts(string hallCode, DateTime fromUtc, DateTime toUtc, CancellationToken cancel = default) =>
        Rows<LevelCount>(new { hallCode, fromUtc, toUtc }, cancel);
}

public sealed record LevelCount
{
    /// <summary>1 very dissatisfied to 5 very satisfied.</summary>
    public int Level { get; init; }
    public long Found { get; init; }
}
