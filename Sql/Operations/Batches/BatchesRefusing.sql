SELECT * FROM Batch b
WHERE b.HallCode = @hallCode AND b.ArchiveHash <> '' AND EXISTS (
  SELECT 1 FROM Quarantine q
  WHERE q.HallCode = b.HallCode AND q.BatchId = b.BatchId AND q.State = 'open' AND q.ReasonCode IN (@reasonCode, @otherCode))
ORDER BY b.ArrivedAtUtc, b.BatchId;
