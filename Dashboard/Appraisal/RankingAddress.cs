using System.Globalization;
using Supervision.Dashboard.Accounts;
using Supervision.Jobs.Appraisal;
using Supervision.Sql.Appraisal.Board;

namespace Supervision.Dashboard.Appraisal;

/// <summary>The ranking as its address says: narrowed to a unit or a name, from which line on.</summary>
internal static class RankingAddress
{
    internal static RankFilter Filter(Visit visit, Period period, bool isWhole)
    {
        var first = First(visit);
        return new RankFilter
        {
            HallCode = visit.Hall.HallCode, Period = period.Text, Day = period.LastDay, Department = Word(visit, "department"), Who = Word(visit, "who"),
            // A file takes the filter but no page: a signed list has no second half elsewhere.
            FirstRow = isWhole ? 1 : first, LastRow = isWhole ? int.MaxValue : first + RankingView.PageSize - 1,
        };
    }

    /// <summary>Where the next page starts; null on the last.</summary>
    internal static string? Next(Visit visit, RankingView view) =>
        First(visit) + RankingView.PageSize is var next && next <= view.Found ? next.ToString(CultureInfo.InvariantCulture) : null;

    internal static string? Word(Visit visit, string name) => visit.Query[name] is [{ Length: <= 100 } word] && word.Trim() is { Length: > 0 } some ? some : null;

    private static int First(Visit visit) => int.TryParse(visit.Query["after"], NumberStyles.None, CultureInfo.InvariantCulture, out var first) && first > 0 ? first : 1;
}
