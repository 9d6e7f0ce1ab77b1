UPDATE Staff SET
  Name = s.Name,
  Department = s.Department,
  PostCode = s.PostCode,
  ValidTo = s.ValidTo,
  BatchId = s.BatchId,
  LineNumber = s.LineNumber,
  ContentHash = s.ContentHash,
  Extra = s.Extra,
  Revision = Staff.Revision + 1
FROM StaffStaging s
WHERE s.BatchId = @batchId AND s.ContentHash <> Staff.ContentHash
  AND s.HallCode = Staff.HallCode AND s.StaffNo = Staff.StaffNo AND s.ValidFrom = Staff.ValidFrom;

INSERT INTO Staff (HallCode, StaffNo, ValidFrom, Name, Department, PostCode, ValidTo, BatchId, LineNumber, ContentHash, Revision, Extra)
SELECT s.HallCode, s.StaffNo, s.ValidFrom, s.Name, s.Department, s.PostCode, s.ValidTo, s.BatchId, s.LineNumber, s.ContentHash, s.Revision, s.Extra
FROM StaffStaging s
WHERE s.BatchId = @batchId AND NOT EXISTS (SELECT 1 FROM Staff r WHERE r.HallCode = s.HallCode AND r.StaffNo = s.StaffNo AND r.ValidFrom = s.ValidFrom);

DELETE FROM StaffStaging WHERE BatchId = @batchId;
