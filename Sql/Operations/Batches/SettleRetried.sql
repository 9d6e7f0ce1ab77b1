UPDATE Quarantine SET State = 'loaded', ResolvedAtUtc = @nowUtc
WHERE HallCode = @hallCode AND BatchId = @batchId AND State = 'retried';
