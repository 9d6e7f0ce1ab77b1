SELECT * FROM Batch WHERE HallCode = @hallCode AND BatchId = @batchId;
