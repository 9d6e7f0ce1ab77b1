SELECT HallCode, BatchId, EntryNo, Feed, FileName, LineNumber, ColumnName, Value, ReasonCode, Reason, RowText, State, OwnerId, ResolvedAtUtc, CreatedAtUtc
FROM Quarantine
WHERE HallCode = @hallCode AND BatchId = @batchId AND EntryNo = @entryNo;
