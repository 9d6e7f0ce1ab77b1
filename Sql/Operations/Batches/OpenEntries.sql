SELECT * FROM Quarantine
WHERE HallCode = @hallCode AND BatchId = @batchId AND State = 'open'
ORDER BY EntryNo;
