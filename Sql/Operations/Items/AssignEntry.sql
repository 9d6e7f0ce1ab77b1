UPDATE Quarantine SET OwnerId = @ownerId
WHERE HallCode = @hallCode AND BatchId = @batchId AND EntryNo = @entryNo AND State = 'open';
