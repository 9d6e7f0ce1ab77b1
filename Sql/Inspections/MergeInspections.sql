UPDATE Inspection SET
  InspectedAtUtc = s.InspectedAtUtc,
  Clause = s.Clause,
  StaffNo = s.StaffNo,
  PostCode = s.PostCode,
  Outcome = s.Outcome,
  Inspector = s.Inspector,
  Note = s.Note,
  BatchId = s.BatchId,
  LineNumber = s.LineNumber,
  ContentHash = s.ContentHash,
  Extra = s.Extra,
  Revision = Inspection.Revision + 1
FROM InspectionStaging s
WHERE s.BatchId = @batchId AND s.ContentHash <> Inspection.ContentHash
  AND s.HallCode = Inspection.HallCode AND s.InspectionId = Inspection.InspectionId;

INSERT INTO Inspection (HallCode, InspectionId, InspectedAtUtc, Clause, StaffNo, PostCode, Outcome, Inspector, Note, BatchId, LineNumber, ContentHash, Revision, Extra)
SELECT s.HallCode, s.InspectionId, s.InspectedAtUtc, s.Clause, s.StaffNo, s.PostCode, s.Outcome, s.Inspector, s.Note, s.BatchId, s.LineNumber, s.ContentHash, s.Revision, s.Extra
FROM InspectionStaging s
WHERE s.BatchId = @batchId AND NOT EXISTS (SELECT 1 FROM Inspection r WHERE r.HallCode = s.HallCode AND r.InspectionId = s.InspectionId);

DELETE FROM InspectionStaging WHERE BatchId = @batchId;
