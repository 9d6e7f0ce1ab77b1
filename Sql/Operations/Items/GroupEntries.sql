WITH Ranked AS (
  SELECT q.*, ROW_NUMBER() OVER (ORDER BY q.BatchId, q.EntryNo) AS RowNo
  FROM Quarantine q
  WHERE q.HallCode = @hallCode AND q.State = 'open' AND q.Feed = @feed AND q.ReasonCode = @reasonCode
    AND (q.ColumnName = @columnName OR (q.ColumnName IS NULL AND @columnName IS NULL))
    AND (q.Value = @value OR (q.Value IS NULL AND @value IS NULL))
    AND (q.BatchId > @afterBatch OR (q.BatchId = @afterBatch AND q.EntryNo > @afterEntry))
)
SELECT * FROM Ranked WHERE RowNo <= @pageSize ORDER BY RowNo;
