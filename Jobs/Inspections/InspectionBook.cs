using System.Globalization;
using Supervision.Ingest.Inspections;
using Supervision.Ingest.Media;
using Supervision.Jobs.Audit;
using Supervision.Jobs.Findings;
using Supervision.Sql;
using Supervision.Sql.Findings;
using Supervision.Sql.Inspections;

namespace Supervision.Jobs.Inspections;

/// <summary>Takes in what an inspector recorded on the spot: the row, its photos, the audit entry and the finding, all or nothing.</summary>
/// <param name="photos">Where photos lie by content hash.</param>
public sealed class InspectionBook(Database database, TimeProvider time, MediaArchive photos)
{
    /// <summary>Records it and returns its session, which exists where the result is a breach. The same id again changes nothing.</summary>
    /// <param name="accountId">Who stood there.</param>
    public async Task<string?> Record(InspectionRow inspection, TimeZoneInfo zone, string accountId, IReadOnlyList<Photo> taken, CancellationToken cancel)
    {
        var kept = new List<InspectionPhotoRow>();
        // Files first: a photo without a row is harmless, a row without its photo is a lost proof.
        foreach (var photo in taken)
            kept.Add(await Keep(inspection, photo, accountId, cancel));
        await using var transaction = await database.Begin(cancel);
        var queries = new InspectionQueries(transaction);
        var merged = await queries.MergeInspections([inspection], cancel);
        if (merged.Added == 0)
            return null;
        foreach (var photo in kept.DistinctBy(photo => photo.PhotoHash))
            await queries.AddPhoto(photo, cancel);
        await new AuditLog(transaction, time).Add(inspection.HallCode, accountId, AuditAction.Inspection, InspectionFindings.Kind, inspection.InspectionId,
            new { inspection.Clause, result = inspection.Outcome, at = inspection.InspectedAtUtc, photos = kept.Select(photo => photo.PhotoHash) }, cancel);
        var (session, findings) = InspectionFindings.Of(inspection, zone);
        await new FindingBook(transaction).Replace(session, findings, cancel);
        await new FindingQueries(transaction).SaveEvidenceScore([new EvidenceScoreRow
        {
            HallCode = inspection.HallCode, Kind = InspectionFindings.Kind, SubjectKey = inspection.InspectionId, ScoredUnder = InspectionFindings.Version, Revision = 0,
        }], cancel);
        await transaction.Commit(cancel);
        return findings.Count > 0 ? session.SessionId : null;
    }

    /// <summary>The row of a form, told apart from imported ones by its batch.</summary>
    public static InspectionRow Row(string hallCode, string formId, DateTime inspectedAtUtc, string clause, string? staffNo, string? postCode, string result, string inspector, string? note) => new()
    {
        HallCode = hallCode, InspectionId = $"form-{formId}", InspectedAtUtc = inspectedAtUtc, Clause = clause, StaffNo = staffNo, PostCode = postCode,
        Outcome = result, Inspector = inspector, Note = note, BatchId = "form", LineNumber = 1,
        ContentHash = FindingKeys.Hash(formId, inspectedAtUtc.ToString("O", CultureInfo.InvariantCulture), clause, staffNo ?? "", postCode ?? "", result, note ?? "")[..32],
    };

    private async Task<InspectionPhotoRow> Keep(InspectionRow inspection, Photo photo, string accountId, CancellationToken cancel)
    {
        using var content = new MemoryStream(photo.Content);
        var archived = await photos.Store(content, cancel);
        return new InspectionPhotoRow
        {
            HallCode = inspection.HallCode, InspectionId = inspection.InspectionId, PhotoHash = archived.Sha256, Format = photo.Format, ByteCount = archived.SizeBytes,
            AddedBy = accountId, AddedAtUtc = time.GetUtcNow().UtcDateTime,
        };
    }
}
