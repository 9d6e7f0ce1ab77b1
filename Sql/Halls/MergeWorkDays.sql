UPDATE WorkDay SET
  IsWorkday = s.IsWorkday,
  Hours = s.Hours,
  BatchId = s.BatchId,
  LineNumber = s.LineNumber,
  ContentHash = s.ContentHash,
  Extra = s.Extra,
  Revision = WorkDay.Revision + 1
FROM WorkDayStaging s
WHERE s.BatchId = @batchId AND s.ContentHash <> WorkDay.ContentHash
  AND s.HallCode = WorkDay.HallCode AND s.Day = WorkDay.Day;

INSERT INTO WorkDay (HallCode, Day, IsWorkday, Hours, BatchId, LineNumber, ContentHash, Revision, Extra)
SELECT s.HallCode, s.Day, s.IsWorkday, s.Hours, s.BatchId, s.LineNumber, s.ContentHash, s.Revision, s.Extra
FROM WorkDayStaging s
WHERE s.BatchId = @batchId AND NOT EXISTS (SELECT 1 FROM WorkDay r WHERE r.HallCode = s.HallCode AND r.Day = s.Day);

DELETE FROM WorkDayStaging WHERE BatchId = @batchId;
