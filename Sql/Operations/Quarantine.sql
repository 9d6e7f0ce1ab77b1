SELECT * FROM Quarantine WHERE HallCode = @hallCode AND BatchId = @batchId AND EntryNo = @entryNo;
