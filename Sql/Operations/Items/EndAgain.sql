UPDATE Batch SET State = 'loaded'
WHERE HallCode = @hallCode AND BatchId = @batchId AND State = 'again';
