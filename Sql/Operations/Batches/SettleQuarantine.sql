UPDATE Quarantine SET State = @state, ResolvedAtUtc = @resolvedAtUtc
WHERE HallCode = @hallCode AND BatchId = @batchId AND EntryNo = @entryNo AND State = 'open';
