using Supervision.Ingest.Tables.Values;

namespace Supervision.Ingest.Video;

/// <summary>How a clip's file is found from the locator that an index row gives.</summary>
public static class FootageKey
{
    /// <summary>The name at the end of the locator, compared in NFC; folders of a recorder are not ours.</summary>
    public static string Of(string locator)
    {
        ArgumentNullException.ThrowIfNull(locator);
        // Hashed: a locator may be longer than any key column.
        return RowValues.IdentityOf("footage", locator[(locator.LastIndexOfAny(['/', '\\']) + 1)..].Normalize());
    }
}
