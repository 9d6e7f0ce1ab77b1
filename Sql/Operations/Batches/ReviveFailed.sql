UPDATE Quarantine SET State = 'open', ResolvedAtUtc = NULL, Reason = @reason, CreatedAtUtc = @nowUtc
WHERE HallCode = @hallCode AND BatchId = @batchId AND State = 'loaded';

UPDATE Batch SET State = 'failed', Quarantined = 1, Ignored = 0, FinishedAtUtc = @nowUtc, Error = @reason
WHERE HallCode = @hallCode AND BatchId = @batchId AND State = 'loaded';
