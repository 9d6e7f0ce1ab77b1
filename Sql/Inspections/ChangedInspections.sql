SELECT r.*
FROM Inspection r
JOIN InspectionStaging s ON r.HallCode = s.HallCode AND r.InspectionId = s.InspectionId
WHERE s.BatchId = @batchId AND r.ContentHash <> s.ContentHash;
