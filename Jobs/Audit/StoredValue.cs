using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Supervision.Sql.Appraisal;
using Supervision.Sql.Appraisal.Amendments;
using Supervision.Sql.Deadlines;
using Supervision.Sql.Findings;
using Supervision.Sql.Rulebook;

namespace Supervision.Jobs.Audit;

/// <summary>A row that an audit entry vouches for: where it is, and its columns as text.</summary>
/// <param name="Kind">verdict, appeal, step, lock, amendment or rulebook.</param>
/// <param name="Key">The row's key in the order of its columns.</param>
/// <param name="Fields">Column to text; columns that are null are left out.</param>
public sealed record StoredValue(string Kind, IReadOnlyList<string> Key, IReadOnlyDictionary<string, string> Fields)
{
    /// <summary>What retention leaves in the place of a personal text: this mark and the hash that the entry holds.</summary>
    public const string RedactedMark = "sha256:";

    // Free text in which people may be named. Only these are salted, so that the rest can be checked after the salt is gone.
    private static readonly HashSet<string> Personal = ["Note", "Grounds", "SupervisorOpinion", "DecisionNote"];

    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Columns = new();

    public static StoredValue Of(VerdictRow row) => new("verdict", [row.HallCode, row.FindingId, Text(row.VerdictNo)!], FieldsOf(row));

    public static StoredValue Of(AppealRow row) => new("appeal", [row.HallCode, row.AppealId], FieldsOf(row));

    public static StoredValue Of(ClockStepRow row) => new("step", [row.HallCode, row.SubjectKind, row.SubjectKey, Text(row.StepNo)!], FieldsOf(row));

    public static StoredValue Of(AppraisalLockRow row) => new("lock", [row.HallCode, row.Period], FieldsOf(row));

    public static StoredValue Of(AmendmentRow row) => new("amendment", [row.HallCode, row.Period, row.StaffNo, Text(row.AmendmentNo)!], FieldsOf(row));

    public static StoredValue Of(RulebookVersionRow row) => new("rulebook", [row.VersionHash], FieldsOf(row));

    /// <summary>Kind and key in one line, as retention entries name their subject.</summary>
    public static string NameOf(string kind, IEnumerable<string> key) => $"{kind} {string.Join(' ', key)}";

    /// <summary>Columns that hold personal text, now or before retention replaced it.</summary>
    public IEnumerable<string> PersonalColumns => Fields.Keys.Where(Personal.Contains);

    public bool IsRedacted(string column) =>
        Personal.Contains(column) && Fields.TryGetValue(column, out var text) && text.StartsWith(RedactedMark, StringComparison.Ordinal);

    /// <summary>The hash of each column, 64 hex digits, salted for personal text; a redacted text yields the hash it left.</summary>
    public Dictionary<string, string> Hashes(string salt) =>
        Fields.ToDictionary(field => field.Key, field => IsRedacted(field.Key) ? field.Value[RedactedMark.Length..] : Hash(salt, field.Key, field.Value));

    /// <summary>The hash of one column's text under an entry's salt.</summary>
    public static string Hash(string salt, string column, string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{(Personal.Contains(column) ? salt : "")}\u001f{column}\u001f{text}")));

    // The number of the entry is known only after it was written, so it cannot be part of it.
    private static Dictionary<string, string> FieldsOf(object row) =>
        Columns.GetOrAdd(row.GetType(), type => type.GetProperties().Where(column => column.Name is not "AuditNo").ToArray())
            .Select(column => (column.Name, Text: Text(column.GetValue(row))))
            // Left out where empty: a column that a later version adds does not change the hashes of older rows.
            .Where(field => field.Text is not null)
            .ToDictionary(field => field.Name, field => field.Text!);

    private static string? Text(object? value) => value switch
    {
        null => null,
        // Milliseconds, as far as both databases give back what they were given.
        DateTime instant => instant.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
        bool truth => truth ? "1" : "0",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
