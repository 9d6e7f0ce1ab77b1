SELECT * FROM Batch
WHERE HallCode = @hallCode AND Feed = 'transcripts' AND State = 'waiting'
ORDER BY ArrivedAtUtc, FileName, BatchId;
