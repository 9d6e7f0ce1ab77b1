SELECT r.*
FROM LedgerEntry r
JOIN LedgerEntryStaging s ON r.HallCode = s.HallCode AND r.EntryId = s.EntryId
WHERE s.BatchId = @batchId AND r.ContentHash <> s.ContentHash;
