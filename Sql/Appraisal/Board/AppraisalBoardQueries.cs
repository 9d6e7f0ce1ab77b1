namespace Supervision.Sql.Appraisal.Board;

/// <summary>What the appraisal pages show of computed scores.</summary>
public sealed class AppraisalBoardQueries(Database database) : Queries(database)
{
    /// <summary>People of one period with name and unit, best rank first, the unobserved last.</summary>
    public Task<IReadOnlyList<RankLine>> Ranks(RankFilter filter, CancellationToken cancel = default) => Rows<RankLine>(filter, cancel);

    /// <summary>How many there are, and when and how they were computed.</summary>
    public Task<RankCount?> RankCounts(string hallCode, string period, CancellationToken cancel = default) => Row<RankCount>(new { hallCode, period }, cancel);

    /// <summary>Months before this one that have scores and no lock, oldest first.</summary>
    public Task<IReadOnlyList<string>> UnlockedMonths(string hallCode, string thisMonth, CancellationToken cancel = default) =>
        Rows<string>(new { hallCode, thisMonth }, cancel);

    /// <summary>Tie bands of the places between two, both included; null for who has no score.</summary>
    public Task<IReadOnlyList<int?>> BandsAt(string hallCode, string period, int firstPlace, int lastPlace, CancellationToken cancel = default) =>
        Rows<int?>(new { hallCode, period, firstPlace, lastPlace }, cancel);

    /// <summary>Units of those appraised, as of a day.</summary>
    public Task<IReadOnlyList<string>> Departments(string hallCode, string period, DateOnly day, CancellationToken cancel = default) =>
        Rows<string>(new { hallCode, period, day }, cancel);

    /// <summary>Every deduction of the months between two, both included, with the measure of the verdict that held at an instant.</summary>
    public Task<IReadOnlyList<BarringPoint>> BarringPoints(string hallCode, string firstMonth, string lastMonth, DateTime untilUtc, CancellationToken cancel = default) =>
        Rows<BarringPoint>(new { hallCode, firstMonth, lastMonth, untilUtc }, cancel);

    /// <summary>The points of one person in one month with the finding and session behind each.</summary>
    public Task<IReadOnlyList<PointLine>> PointLines(string hallCode, string period, string staffNo, CancellationToken cancel = default) =>
        Rows<PointLine>(new { hallCode, period, staffNo }, cancel);

    /// <summary>Calls and given reviews of one person within [from, until), newest first; both row numbers included.</summary>
    public Task<IReadOnlyList<CountedLine>> CountedEvidence(string hallCode, string staffNo, DateTime fromUtc, DateTime untilUtc, int firstRow, int lastRow, CancellationToken cancel = default) =>
        Rows<CountedLine>(new { hallCode, staffNo, fromUtc, untilUtc, firstRow, lastRow }, cancel);

    /// <summary>Shifts of one person by hall date, both days included, newest first.</summary>
    public Task<IReadOnlyList<DutyLine>> DutyOfStaff(string hallCode, string staffNo, DateOnly firstDay, DateOnly lastDay, CancellationToken cancel = default) =>
        Rows<DutyLine>(new { hallCode, staffNo, firstDay, lastDay }, cancel);

    /// <summary>Scores of everybody in the periods whose text lies between two months, both included: quarters and years among them.</summary>
    public Task<IReadOnlyList<MonthScore>> MonthScores(string hallCode, string firstMonth, string lastMonth, CancellationToken cancel = default) =>
        Rows<MonthScore>(new { hallCode, firstMonth, lastMonth }, cancel);
}
