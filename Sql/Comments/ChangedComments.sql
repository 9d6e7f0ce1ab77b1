SELECT r.*
FROM Comment r
JOIN CommentStaging s ON r.HallCode = s.HallCode AND r.EntryId = s.EntryId
WHERE s.BatchId = @batchId AND r.ContentHash <> s.ContentHash;
