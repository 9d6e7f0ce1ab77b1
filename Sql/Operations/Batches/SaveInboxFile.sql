UPDATE InboxFile SET Bytes = @Bytes, ModifiedAtUtc = @ModifiedAtUtc, BatchId = @BatchId, Tries = @Tries, FileName = @FileName, Reason = @Reason, TriedAtUtc = @TriedAtUtc
WHERE HallCode = @HallCode AND PathHash = @PathHash;

INSERT INTO InboxFile (HallCode, PathHash, Bytes, ModifiedAtUtc, BatchId, Tries, FileName, Reason, TriedAtUtc)
SELECT @HallCode, @PathHash, @Bytes, @ModifiedAtUtc, @BatchId, @Tries, @FileName, @Reason, @TriedAtUtc
WHERE NOT EXISTS (SELECT 1 FROM InboxFile WHERE HallCode = @HallCode AND PathHash = @PathHash);
