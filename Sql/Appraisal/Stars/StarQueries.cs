namespace Supervision.Sql.Appraisal.Stars;

/// <summary>服务之星: positive evidence of each person, and who was awarded.</summary>
public sealed class StarQueries(Database database) : Queries(database)
{
    /// <summary>Reviews given to each person, defaults left out; [from, until).</summary>
    public Task<IReadOnlyList<StarCount>> ReviewCounts(string hallCode, DateTime fromUtc, DateTime untilUtc, CancellationToken cancel = default) =>
        Rows<StarCount>(new { hallCode, fromUtc, untilUtc }, cancel);

    /// <summary>Praise of each person by hall date, both days included, the newest first.</summary>
    public Task<IReadOnlyList<PraiseLine>> Praises(string hallCode, DateOnly firstDay, DateOnly lastDay, CancellationToken cancel = default) =>
        Rows<PraiseLine>(new { hallCode, firstDay, lastDay }, cancel);

    /// <summary>Best reviews with words of one person, the newest first; [from, until).</summary>
    public Task<IReadOnlyList<PraiseLine>> BestReviews(string hallCode, string staffNo, DateTime fromUtc, DateTime untilUtc, int most, CancellationToken cancel = default) =>
        Rows<PraiseLine>(new { hallCode, staffNo, fromUtc, untilUtc, most }, cancel);

    /// <summary>Who was awarded in a period.</summary>
    public Task<IReadOnlyList<StarRow>> Stars(string hallCode, string period, CancellationToken cancel = default) => Rows<StarRow>(new { hallCode, period }, cancel);

    /// <returns>0 where the person has the award already.</returns>
    public Task<int> AddStar(StarRow star, CancellationToken cancel = default) => Execute(star, cancel);

    /// <returns>0 where there was none.</returns>
    public Task<int> RemoveStar(string hallCode, string period, string staffNo, CancellationToken cancel = default) => Execute(new { hallCode, period, staffNo }, cancel);
}
