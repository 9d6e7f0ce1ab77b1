SELECT r.*
FROM CaseFile r
JOIN CaseFileStaging s ON r.HallCode = s.HallCode AND r.CaseNo = s.CaseNo
WHERE s.BatchId = @batchId AND r.ContentHash <> s.ContentHash;
