UPDATE Quarantine SET State = 'open', ResolvedAtUtc = NULL, Reason = @reason, CreatedAtUtc = @nowUtc
WHERE HallCode = @hallCode AND BatchId = @batchId AND State = 'loaded' AND ReasonCode = @reasonCode
  AND EntryNo = (SELECT MAX(q.EntryNo) FROM Quarantine q WHERE q.HallCode = @hallCode AND q.BatchId = @batchId)
  AND EXISTS (SELECT 1 FROM Batch b WHERE b.HallCode = @hallCode AND b.BatchId = @batchId AND b.ArchiveHash = '' AND b.State = 'loaded');

INSERT INTO Quarantine (HallCode, BatchId, EntryNo, Feed, FileName, ReasonCode, Reason, State, CreatedAtUtc)
SELECT b.HallCode, b.BatchId, (SELECT COALESCE(MAX(q.EntryNo), 0) + 1 FROM Quarantine q WHERE q.HallCode = @hallCode AND q.BatchId = @batchId),
  b.Feed, b.FileName, @reasonCode, @reason, 'open', @nowUtc
FROM Batch b
WHERE b.HallCode = @hallCode AND b.BatchId = @batchId AND b.ArchiveHash = '' AND b.State = 'loaded'
  AND NOT EXISTS (SELECT 1 FROM Quarantine q WHERE q.HallCode = @hallCode AND q.BatchId = @batchId AND q.State = 'open');

UPDATE Batch SET State = 'failed', Quarantined = 1, Ignored = 0, FinishedAtUtc = @nowUtc, Error = @reason
WHERE HallCode = @hallCode AND BatchId = @batchId AND ArchiveHash = '' AND State = 'loaded';
