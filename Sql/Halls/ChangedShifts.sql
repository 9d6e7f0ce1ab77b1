SELECT r.*
FROM Shift r
JOIN ShiftStaging s ON r.HallCode = s.HallCode AND r.ShiftId = s.ShiftId
WHERE s.BatchId = @batchId AND r.ContentHash <> s.ContentHash;
