SELECT r.*
FROM Post r
JOIN PostStaging s ON r.HallCode = s.HallCode AND r.PostCode = s.PostCode
WHERE s.BatchId = @batchId AND r.ContentHash <> s.ContentHash;
