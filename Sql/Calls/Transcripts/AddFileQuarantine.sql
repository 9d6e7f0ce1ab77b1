UPDATE Quarantine SET FileName = @FileName, LineNumber = @LineNumber, Value = @Value, ReasonCode = @ReasonCode, Reason = @Reason,
  State = @State, ResolvedAtUtc = NULL
WHERE HallCode = @HallCode AND BatchId = @BatchId AND EntryNo = @EntryNo AND State IN ('retried', 'loaded');

INSERT INTO Quarantine (HallCode, BatchId, EntryNo, Feed, FileName, LineNumber, ColumnName, Value, ReasonCode, Reason, RowText, State, OwnerId, ResolvedAtUtc, CreatedAtUtc)
SELECT @HallCode, @BatchId, @EntryNo, @Feed, @FileName, @LineNumber, @ColumnName, @Value, @ReasonCode, @Reason, @RowText, @State, @OwnerId, @ResolvedAtUtc, @CreatedAtUtc
WHERE NOT EXISTS (SELECT 1 FROM Quarantine WHERE HallCode = @HallCode AND BatchId = @BatchId AND EntryNo = @EntryNo);
