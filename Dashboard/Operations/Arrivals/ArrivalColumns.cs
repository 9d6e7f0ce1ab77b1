using Supervision.Dashboard.Accounts;
using Supervision.Dashboard.Layout;
using Supervision.Dashboard.Texts.Operations;

namespace Supervision.Dashboard.Operations.Arrivals;

/// <summary>The columns of expected against arrived that a reader may leave out; the source and its state always stand.</summary>
internal static class ArrivalColumns
{
    internal static IReadOnlyList<(string Column, string Text)> Choices =>
    [
        ("expected", OperationsText.Expected), ("arrived", OperationsText.Arrived), ("parsed", OperationsText.Parsed), ("scored", OperationsText.Scored),
        ("refused", OperationsText.Refused), ("late", OperationsText.Late), ("owner", NightText.Owner),
    ];

    /// <summary>To which choice each column of the file belongs; the reasons go with the refused rows.</summary>
    internal static IReadOnlyList<string?> OfFile { get; } = [null, null, null, null, "expected", "arrived", "parsed", "scored", "refused", "refused", "late", "owner"];

    internal static ColumnChoice Of(Visit visit) => ColumnChoice.Of(visit, Choices.Select(choice => choice.Column).ToList());
}
