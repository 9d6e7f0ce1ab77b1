UPDATE Batch SET State = 'again'
WHERE HallCode = @hallCode AND BatchId = @batchId AND State = 'loaded' AND EXISTS (
  SELECT 1 FROM Quarantine q
  WHERE q.HallCode = Batch.HallCode AND q.BatchId = Batch.BatchId AND q.State = 'open');
