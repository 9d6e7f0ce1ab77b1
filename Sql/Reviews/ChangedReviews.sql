SELECT r.*
FROM Review r
JOIN ReviewStaging s ON r.HallCode = s.HallCode AND r.ReviewId = s.ReviewId
WHERE s.BatchId = @batchId AND r.ContentHash <> s.ContentHash;
