UPDATE LedgerEntry SET
  Kind = s.Kind,
  EnteredAtUtc = s.EnteredAtUtc,
  Reference = s.Reference,
  StaffNo = s.StaffNo,
  PostCode = s.PostCode,
  ToStaffNo = s.ToStaffNo,
  AgreedAtUtc = s.AgreedAtUtc,
  DoneAtUtc = s.DoneAtUtc,
  ApprovedBy = s.ApprovedBy,
  Outcome = s.Outcome,
  Note = s.Note,
  BatchId = s.BatchId,
  LineNumber = s.LineNumber,
  ContentHash = s.ContentHash,
  Extra = s.Extra,
  Revision = LedgerEntry.Revision + 1
FROM LedgerEntryStaging s
WHERE s.BatchId = @batchId AND s.ContentHash <> LedgerEntry.ContentHash
  AND s.HallCode = LedgerEntry.HallCode AND s.EntryId = LedgerEntry.EntryId;

INSERT INTO LedgerEntry (HallCode, EntryId, Kind, EnteredAtUtc, Reference, StaffNo, PostCode, ToStaffNo, AgreedAtUtc, DoneAtUtc, ApprovedBy, Outcome, Note, BatchId, LineNumber, ContentHash, Revision, Extra)
SELECT s.HallCode, s.EntryId, s.Kind, s.EnteredAtUtc, s.Reference, s.StaffNo, s.PostCode, s.ToStaffNo, s.AgreedAtUtc, s.DoneAtUtc, s.ApprovedBy, s.Outcome, s.Note, s.BatchId, s.LineNumber, s.ContentHash, s.Revision, s.Extra
FROM LedgerEntryStaging s
WHERE s.BatchId = @batchId AND NOT EXISTS (SELECT 1 FROM LedgerEntry r WHERE r.HallCode = s.HallCode AND r.EntryId = s.EntryId);

DELETE FROM LedgerEntryStaging WHERE BatchId = @batchId;
