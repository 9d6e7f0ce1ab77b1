using Supervision.Dashboard.Accounts;
using Supervision.Dashboard.Layout;
using Supervision.Dashboard.Texts.Operations;

namespace Supervision.Dashboard.Operations.Items;

/// <summary>The columns of quarantine that a reader may leave out; the reason, the state and the way to the correction always stand.</summary>
internal static class QuarantineColumns
{
    internal static IReadOnlyList<(string Column, string Text)> Choices =>
        [("column", OperationsText.ColumnHead), ("value", OperationsText.ValueHead), ("file", OperationsText.File), ("line", OperationsText.Line), ("owner", NightText.Owner)];

    /// <summary>To which choice each column of the file belongs; the feed is a part of the file's name.</summary>
    internal static IReadOnlyList<string?> OfFile { get; } = ["file", "file", "line", "column", "value", null, null, "owner"];

    internal static ColumnChoice Of(Visit visit) => ColumnChoice.Of(visit, Choices.Select(choice => choice.Column).ToList());
}
