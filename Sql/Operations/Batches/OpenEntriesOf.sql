WITH Ranked AS (
  SELECT HallCode, BatchId, EntryNo, Feed, FileName, LineNumber, ColumnName, Value, ReasonCode, Reason, RowText, State, OwnerId, ResolvedAtUtc, CreatedAtUtc, ROW_NUMBER() OVER (ORDER BY EntryNo) AS RowNo
  FROM Quarantine
  WHERE HallCode = @hallCode AND BatchId = @batchId AND State = 'open'
)
SELECT HallCode, BatchId, EntryNo, Feed, FileName, LineNumber, ColumnName, Value, ReasonCode, Reason, RowText, State, OwnerId, ResolvedAtUtc, CreatedAtUtc
FROM Ranked
WHERE RowNo <= @most
ORDER BY RowNo;
