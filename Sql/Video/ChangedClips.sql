SELECT r.*
FROM Clip r
JOIN ClipStaging s ON r.HallCode = s.HallCode AND r.ClipId = s.ClipId
WHERE s.BatchId = @batchId AND r.ContentHash <> s.ContentHash;
