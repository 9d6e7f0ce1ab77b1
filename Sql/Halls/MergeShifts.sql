UPDATE Shift SET
  StaffNo = s.StaffNo,
  PostCode = s.PostCode,
  Day = s.Day,
  StartsAtUtc = s.StartsAtUtc,
  EndsAtUtc = s.EndsAtUtc,
  BatchId = s.BatchId,
  LineNumber = s.LineNumber,
  ContentHash = s.ContentHash,
  Extra = s.Extra,
  Revision = Shift.Revision + 1
FROM ShiftStaging s
WHERE s.BatchId = @batchId AND s.ContentHash <> Shift.ContentHash
  AND s.HallCode = Shift.HallCode AND s.ShiftId = Shift.ShiftId;

INSERT INTO Shift (HallCode, ShiftId, StaffNo, PostCode, Day, StartsAtUtc, EndsAtUtc, BatchId, LineNumber, ContentHash, Revision, Extra)
SELECT s.HallCode, s.ShiftId, s.StaffNo, s.PostCode, s.Day, s.StartsAtUtc, s.EndsAtUtc, s.BatchId, s.LineNumber, s.ContentHash, s.Revision, s.Extra
FROM ShiftStaging s
WHERE s.BatchId = @batchId AND NOT EXISTS (SELECT 1 FROM Shift r WHERE r.HallCode = s.HallCode AND r.ShiftId = s.ShiftId);

DELETE FROM ShiftStaging WHERE BatchId = @batchId;
