SELECT * FROM Batch
WHERE HallCode = @hallCode AND State IN ('reading', 'again') AND ArchiveHash <> ''
ORDER BY ArrivedAtUtc, BatchId;
