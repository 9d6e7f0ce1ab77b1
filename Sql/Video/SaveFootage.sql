UPDATE Footage SET MediaHash = @MediaHash, BatchId = @BatchId
WHERE HallCode = @HallCode AND FileKey = @FileKey AND MediaHash <> @MediaHash;

INSERT INTO Footage (HallCode, FileKey, MediaHash, BatchId)
SELECT @HallCode, @FileKey, @MediaHash, @BatchId
WHERE NOT EXISTS (SELECT 1 FROM Footage WHERE HallCode = @HallCode AND FileKey = @FileKey);
