WITH Ranked AS (
  SELECT HallCode, BatchId, EntryNo, Feed, FileName, LineNumber, ColumnName, Value, ReasonCode, Reason, RowText, State, OwnerId, ResolvedAtUtc, CreatedAtUtc, ROW_NUMBER() OVER (ORDER BY BatchId, EntryNo) AS RowNo
  FROM Quarantine
  WHERE HallCode = @hallCode AND (@feed IS NULL OR Feed = @feed) AND (@state IS NULL OR State = @state)
    AND (BatchId > @afterBatch OR (BatchId = @afterBatch AND EntryNo > @afterEntry))
)
SELECT HallCode, BatchId, EntryNo, Feed, FileName, LineNumber, ColumnName, Value, ReasonCode, Reason, RowText, State, OwnerId, ResolvedAtUtc, CreatedAtUtc
FROM Ranked
WHERE RowNo <= @pageSize
ORDER BY RowNo;
