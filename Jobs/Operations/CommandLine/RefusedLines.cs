using System.Globalization;
using System.Text.Json.Serialization;
using Supervision.Sql;
using Supervision.Sql.Operations.Batches;

namespace Supervision.Jobs.Operations.CommandLine;

/// <summary>What a delivery had refused, file by file, as the command line says it.</summary>
internal static class RefusedLines
{
    // A file that is wrong throughout says the same of every row: the first rows show what, quarantine holds all.
    private const int MostOfOneFile = 20;

    /// <summary>The first open entries of each batch; where a file has more, a last line says how many.</summary>
    internal static async Task<IReadOnlyList<RefusedLine>> Of(Database database, string hallCode, IReadOnlyList<string> batchIds, CancellationToken cancel)
    {
        var batches = new BatchQueries(database);
        var lines = new List<RefusedLine>();
        foreach (var batchId in batchIds)
        {
            var entries = await batches.OpenEntriesOf(hallCode, batchId, MostOfOneFile, cancel);
            lines.AddRange(entries.Select(LineOf));
            if (entries.Count == MostOfOneFile && await batches.Batch(hallCode, batchId, cancel) is { Quarantined: > MostOfOneFile } batch)
                lines.Add(new RefusedLine(batch.FileName, null, null, null, "more",
                    string.Create(CultureInfo.InvariantCulture, $"and {batch.Quarantined - MostOfOneFile} more rows: see quarantine.")));
        }
        return lines;
    }

    // Reasons are kept in Chinese, then English; values may hold a citizen's telephone number, and a terminal keeps its history.
    private static RefusedLine LineOf(QuarantineRow entry) => new(entry.FileName, entry.LineNumber, entry.ColumnName, PhoneMask.Of(entry.Value), entry.ReasonCode, entry.Reason[(entry.Reason.LastIndexOf('\n') + 1)..]);
}

/// <param name="Line">Counted from 1; null for a whole file.</param>
/// <param name="Value">As it came, telephone numbers masked.</param>
internal sealed record RefusedLine(string File, long? Line, string? Column, string? Value, string Code, string Reason)
{
    [JsonIgnore]
    public string Text => string.Create(CultureInfo.InvariantCulture,
        $"{File}{(Line is { } line ? $", line {line}" : "")}{(Column is null ? "" : $", {Column}")}{(Value is null ? "" : $" = '{Value}'")}: {Reason}");
}
