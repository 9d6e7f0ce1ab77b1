UPDATE Quarantine SET State = 'loaded', ResolvedAtUtc = @nowUtc
WHERE HallCode = @hallCode AND BatchId = @batchId AND State = 'open';

UPDATE Batch SET State = 'loaded', Quarantined = 0, Ignored = 1, FinishedAtUtc = @nowUtc, Error = NULL
WHERE HallCode = @hallCode AND BatchId = @batchId AND State = 'failed';
