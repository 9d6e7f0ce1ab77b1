UPDATE InboxFile SET Bytes = @Bytes, ModifiedAtUtc = @ModifiedAtUtc, BatchId = @BatchId, Tries = @Tries
WHERE HallCode = @HallCode AND PathHash = @PathHash;

INSERT INTO InboxFile (HallCode, PathHash, Bytes, ModifiedAtUtc, BatchId, Tries)
SELECT @HallCode, @PathHash, @Bytes, @ModifiedAtUtc, @BatchId, @Tries
WHERE NOT EXISTS (SELECT 1 FROM InboxFile WHERE HallCode = @HallCode AND PathHash = @PathHash);
