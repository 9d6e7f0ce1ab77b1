INSERT INTO Batch (HallCode, BatchId, Feed, FileName, ArchiveHash, Bytes, State, LastLine, RowsRead, Added, Unchanged, Revised,
  Quarantined, Ignored, FirstDay, LastDay, ArrivedAtUtc, FinishedAtUtc, RunId, Error)
SELECT @HallCode, @BatchId, @Feed, @FileName, @ArchiveHash, @Bytes, @State, @LastLine, @RowsRead, @Added, @Unchanged, @Revised,
  @Quarantined, @Ignored, @FirstDay, @LastDay, @ArrivedAtUtc, @FinishedAtUtc, @RunId, @Error
WHERE NOT EXISTS (SELECT 1 FROM Batch WHERE HallCode = @HallCode AND BatchId = @BatchId);
