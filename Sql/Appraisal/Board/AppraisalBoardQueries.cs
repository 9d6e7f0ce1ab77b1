namespace Supervision.Sql.Appraisal.Board;

/// <summary>What the appraisal pages show of computed scores.</summary>
public sealed class AppraisalBoardQueries(Database database) : Queries(database)
{
    /// <summary>Everybody of one period with name and unit, best rank first, the unobserved last.</summary>
    /// <param name="day">The day whose name and unit are shown.</param>
    public Task<IReadOnlyList<RankLine>> Ranks(string hallCode, string period, DateOnly day, CancellationToken cancel = default) =>
        Rows<RankLine>(new { hallCode, period, day }, cancel);

    /// <summary>The points of one person in one month with the finding and session behind each.</summary>
    public Task<IReadOnlyList<PointLine>> PointLines(string hallCode, string period, string staffNo, CancellationToken cancel = default) =>
        Rows<PointLine>(new { hallCode, period, staffNo }, cancel);
}
