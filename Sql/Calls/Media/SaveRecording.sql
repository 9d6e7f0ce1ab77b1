UPDATE Recording SET FileName = @FileName, MediaHash = @MediaHash, BatchId = @BatchId
WHERE HallCode = @HallCode AND FileKey = @FileKey AND MediaHash <> @MediaHash;

INSERT INTO Recording (HallCode, FileKey, FileName, MediaHash, BatchId, CallId)
SELECT @HallCode, @FileKey, @FileName, @MediaHash, @BatchId, @CallId
WHERE NOT EXISTS (SELECT 1 FROM Recording WHERE HallCode = @HallCode AND FileKey = @FileKey);
