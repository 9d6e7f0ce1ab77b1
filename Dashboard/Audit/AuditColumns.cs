using Supervision.Dashboard.Accounts;
using Supervision.Dashboard.Layout;
using Supervision.Dashboard.Texts;

namespace Supervision.Dashboard.Audit;

/// <summary>The columns of the audit log that a reader may leave out; the entry's number and time always stand.</summary>
internal static class AuditColumns
{
    internal static IReadOnlyList<(string Column, string Text)> Choices =>
        [("account", AuditText.Account), ("action", AuditText.ActionHead), ("subject", AuditText.Subject), ("content", AuditText.Content), ("hash", AuditText.Fingerprint)];

    /// <summary>To which choice each column of the file belongs.</summary>
    internal static IReadOnlyList<string?> OfFile { get; } = [null, null, "account", "action", "subject", "content", "hash"];

    internal static ColumnChoice Of(Visit visit) => ColumnChoice.Of(visit, Choices.Select(choice => choice.Column).ToList());
}
