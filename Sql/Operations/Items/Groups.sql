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
SELECT r.Feed, r.ReasonCode, r.ColumnName, r.Value, r.Reason, r.FileName, r.Entries, r.Files, r.Owned, r.BatchId,
  (SELECT MIN(q.EntryNo) FROM Quarantine q
   WHERE q.HallCode = @hallCode AND q.BatchId = r.BatchId AND q.State = 'open' AND q.Feed = r.Feed AND q.ReasonCode = r.ReasonCode
     AND (q.ColumnName = r.ColumnName OR (q.ColumnName IS NULL AND r.ColumnName IS NULL))
     AND (q.Value = r.Value OR (q.Value IS NULL AND r.Value IS NULL))) AS EntryNo
FROM Ranked r
WHERE r.RowNo <= @pageSize
ORDER BY r.RowNo;
