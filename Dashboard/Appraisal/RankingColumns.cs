using Supervision.Dashboard.Accounts;
using Supervision.Dashboard.Layout;
using Supervision.Dashboard.Texts.Appraisal;

namespace Supervision.Dashboard.Appraisal;

/// <summary>The columns of the ranking that a reader may leave out; rank, name and score always stand.</summary>
internal static class RankingColumns
{
    /// <summary>The columns behind the score, in their order: the word in the address, the name, what it means.</summary>
    internal static IReadOnlyList<(string Column, string Name, string? Hint)> Figures =>
    [
        ("deduction", AppraisalText.Deduction, null), ("bonus", AppraisalText.Bonus, null), ("confirmed", AppraisalText.Confirmed, null), ("rate", AppraisalText.Rate, AppraisalText.RateHint),
        ("shrunk", AppraisalText.Shrunk, AppraisalText.ShrunkHint), ("hour", AppraisalText.PerHour, AppraisalText.PerHourHint), ("coverage", AppraisalText.Coverage, AppraisalText.CoverageHint),
    ];

    internal static IReadOnlyList<(string Column, string Text)> Choices => [("interval", AppraisalText.Interval), ("trend", CountedText.TrendName), .. Figures.Select(column => (column.Column, column.Name))];

    /// <summary>To which choice each column of the file belongs. What qualifies a score (provisional, barred, amended) cannot be left out of a file.</summary>
    internal static IReadOnlyList<string?> OfFile { get; } =
        [null, null, "interval", "interval", null, null, null, null, null, "deduction", "bonus", "confirmed", "confirmed", "hour", "rate", "shrunk", "hour", "coverage", null, null, null, null];

    /// <summary>Columns of the page's table: the trend stands under the score.</summary>
    internal static int Wide(ColumnChoice choice) => 3 + choice.Count - (choice.Shows("trend") ? 1 : 0);

    internal static ColumnChoice Of(Visit visit) => ColumnChoice.Of(visit, Choices.Select(choice => choice.Column).ToList());
}
