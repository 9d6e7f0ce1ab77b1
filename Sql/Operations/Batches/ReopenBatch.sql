UPDATE Quarantine SET State = 'retried'
WHERE HallCode = @hallCode AND BatchId = @batchId AND State = 'open' AND EXISTS (
  SELECT 1 FROM Batch b
  WHERE b.HallCode = @hallCode AND b.BatchId = @batchId AND b.ArchiveHash <> '' AND b.State IN ('quarantined', 'failed'));

UPDATE Batch SET State = 'reading', RowsRead = 0, Quarantined = 0, LastLine = 0, FinishedAtUtc = NULL, Error = NULL
WHERE HallCode = @hallCode AND BatchId = @batchId AND ArchiveHash <> '' AND State IN ('quarantined', 'failed');
