UPDATE Quarantine SET FileName = @FileName, LineNumber = @LineNumber, ColumnName = @ColumnName, Value = @Value, ReasonCode = @ReasonCode,
  Reason = @Reason, RowText = @RowText, State = @State
WHERE HallCode = @HallCode AND BatchId = @BatchId AND EntryNo = @EntryNo AND State = 'retried';

INSERT INTO Quarantine (HallCode, BatchId, EntryNo, Feed, FileName, LineNumber, ColumnName, Value, ReasonCode, Reason, RowText,
  State, OwnerId, ResolvedAtUtc, CreatedAtUtc)
SELECT @HallCode, @BatchId, @EntryNo, @Feed, @FileName, @LineNumber, @ColumnName, @Value, @ReasonCode, @Reason, @RowText,
  @State, @OwnerId, @ResolvedAtUtc, @CreatedAtUtc
WHERE NOT EXISTS (SELECT 1 FROM Quarantine WHERE HallCode = @HallCode AND BatchId = @BatchId AND EntryNo = @EntryNo);
