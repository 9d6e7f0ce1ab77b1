SELECT COUNT(*)
FROM InboxFile
WHERE HallCode = @hallCode AND BatchId = @batchId AND PathHash <> @pathHash;
