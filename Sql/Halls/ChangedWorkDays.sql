SELECT r.*
FROM WorkDay r
JOIN WorkDayStaging s ON r.HallCode = s.HallCode AND r.Day = s.Day
WHERE s.BatchId = @batchId AND r.ContentHash <> s.ContentHash;
