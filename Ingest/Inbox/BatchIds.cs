using Supervision.Ingest.Tables.Values;

namespace Supervision.Ingest.Inbox;

/// <summary>Identities that are the same in every run, whatever was interrupted.</summary>
public static class BatchIds
{
    /// <summary>A table: the same content again is the same batch, under whatever name.</summary>
    public static string OfTable(string hallCode, string feed, string contentHash) => RowValues.IdentityOf("table", hallCode, feed, contentHash);

    /// <summary>A recording or transcript: its name says to which call it belongs.</summary>
    public static string OfNamed(string hallCode, string feed, string name, string contentHash) =>
        RowValues.IdentityOf("named", hallCode, feed, name, contentHash);

    /// <summary>Something that was not read, by what it is and why.</summary>
    public static string OfRefused(string hallCode, string path, string reasonCode) => RowValues.IdentityOf("refused", hallCode, path, reasonCode);

    /// <param name="path">As shown.</param>
    /// <param name="rawPath">Its bytes in hexadecimal where the shown form does not give them back: two names may look alike.</param>
    public static string OfPath(string path, string? rawPath = null) => rawPath is null ? RowValues.IdentityOf("path", path) : RowValues.IdentityOf("path", path, rawPath);
}
