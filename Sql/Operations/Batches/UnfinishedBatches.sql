SELECT * FROM Batch b
WHERE b.HallCode = @hallCode AND b.ArchiveHash <> '' AND (b.State IN ('reading', 'again') OR EXISTS (
  SELECT 1 FROM Quarantine q
  WHERE q.HallCode = b.HallCode AND q.BatchId = b.BatchId AND q.State = 'retried'))
ORDER BY b.ArrivedAtUtc, b.BatchId;
