using System.Globalization;
using Supervision.Dashboard.Accounts;
using Supervision.Sql;
using Supervision.Sql.Operations;
using Supervision.Sql.Operations.Items;

namespace Supervision.Dashboard.Operations.Items;

/// <summary>A group of refused rows in an address or a form, named by one of its entries.</summary>
/// <remarks>Never by its value: that may be a citizen's name or number, and addresses stay in logs and histories.</remarks>
internal static class GroupKey
{
    /// <summary>Name of the field that holds the key.</summary>
    internal const string Field = "like";

    /// <summary>The group of the entry that the key names; null where it names none of this hall.</summary>
    internal static async Task<EntryGroupRow?> Of(Database database, string hallCode, string? key, CancellationToken cancel)
    {
        // The last dot: a batch's id may hold others.
        if (key is null || key.LastIndexOf('.') is var dot && dot <= 0 || !long.TryParse(key.AsSpan(dot + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return null;
        return await new OperationsPages(database).QuarantineEntry(hallCode, key[..dot], number, cancel) is { } entry
            ? new EntryGroupRow { Feed = entry.Feed, ReasonCode = entry.ReasonCode, ColumnName = entry.ColumnName, Value = entry.Value, Reason = entry.Reason, FileName = entry.FileName, BatchId = entry.BatchId, EntryNo = entry.EntryNo }
            : null;
    }

    internal static string Of(EntryGroupRow group) => string.Create(CultureInfo.InvariantCulture, $"{group.BatchId}.{group.EntryNo}");

    internal static string Address(Visit visit, EntryGroupRow group) => visit.At($"operations/quarantine/group?{Field}={Uri.EscapeDataString(Of(group))}");
}
