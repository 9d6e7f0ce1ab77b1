SELECT r.*
FROM Call r
JOIN CallStaging s ON r.HallCode = s.HallCode AND r.CallId = s.CallId
WHERE s.BatchId = @batchId AND (r.ContentHash <> s.ContentHash OR r.LineName <> s.LineName);
