WITH Grouped AS (
  SELECT q.Feed, q.ReasonCode, q.ColumnName, q.Value, MIN(q.Reason) AS Reason, MIN(q.FileName) AS FileName, COUNT(*) AS Entries,
    COUNT(DISTINCT q.FileName) AS Files, COUNT(q.OwnerId) AS Owned, MIN(q.BatchId) AS BatchId
  FROM Quarantine q
  WHERE q.HallCode = @hallCode AND q.State = 'open'
  GROUP BY q.Feed, q.ReasonCode, q.ColumnName, q.Value
),
Ranked AS (
  SELECT Grouped.*, ROW_NUMBER() OVER (ORDER BY Entries DESC, Feed, ReasonCode, BatchId) AS RowNo
  FROM Grouped
  WHERE Entries > 1
)
SELECT Feed, ReasonCode, ColumnName, Value, Reason, FileName, Entries, Files, Owned
FROM Ranked
WHERE RowNo <= @pageSize
ORDER BY RowNo;
