SELECT r.*
FROM Staff r
JOIN StaffStaging s ON r.HallCode = s.HallCode AND r.StaffNo = s.StaffNo AND r.ValidFrom = s.ValidFrom
WHERE s.BatchId = @batchId AND r.ContentHash <> s.ContentHash;
