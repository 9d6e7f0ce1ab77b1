UPDATE Batch SET State = @State, LastLine = @LastLine, RowsRead = @RowsRead, Added = @Added, Unchanged = @Unchanged,
  Revised = @Revised, Quarantined = @Quarantined, Ignored = @Ignored, FirstDay = @FirstDay, LastDay = @LastDay,
  FinishedAtUtc = @FinishedAtUtc, Error = @Error
WHERE HallCode = @HallCode AND BatchId = @BatchId AND State = 'reading' AND RowsRead = @rowsBefore;
