using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Supervision.Dashboard.Accounts;
using Supervision.Sql.Operations.Items;

namespace Supervision.Dashboard.Operations.Items;

/// <summary>A group of refused rows in an address or a form: feed, reason, column and value.</summary>
internal static class GroupKey
{
    /// <summary>The group that the fields name; null where they name none.</summary>
    internal static EntryGroupRow? Of(Func<string, StringValues> field) =>
        field("feed").ToString() is { Length: > 0 } feed && field("code").ToString() is { Length: > 0 } code
            ? new EntryGroupRow { Feed = feed, ReasonCode = code, ColumnName = Known(field("column")), Value = field("value") is [{ } value, ..] ? value : null, Reason = "", FileName = "" }
            : null;

    internal static string Address(Visit visit, EntryGroupRow group) =>
        QueryHelpers.AddQueryString(visit.At("operations/quarantine/group"), Parts(group).Where(part => part.Value is not null));

    internal static IEnumerable<KeyValuePair<string, string?>> Parts(EntryGroupRow group) =>
    [
        new("feed", group.Feed), new("code", group.ReasonCode), new("column", group.ColumnName), new("value", group.Value),
    ];

    private static string? Known(StringValues text) => text.ToString() is { Length: > 0 } known ? known : null;
}
