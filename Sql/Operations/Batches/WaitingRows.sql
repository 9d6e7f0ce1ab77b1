WITH Numbered AS (
  SELECT q.*, ROW_NUMBER() OVER (ORDER BY q.CreatedAtUtc, q.BatchId, q.EntryNo) AS RowNo
  FROM Quarantine q
  WHERE q.HallCode = @hallCode AND q.ReasonCode = @reasonCode AND q.State = 'open'
    AND (@afterBatchId = '' OR EXISTS (
      SELECT 1 FROM Quarantine a
      WHERE a.HallCode = @hallCode AND a.BatchId = @afterBatchId AND a.EntryNo = @afterEntryNo
        AND (q.CreatedAtUtc > a.CreatedAtUtc
          OR (q.CreatedAtUtc = a.CreatedAtUtc AND (q.BatchId > a.BatchId OR (q.BatchId = a.BatchId AND q.EntryNo > a.EntryNo))))))
)
SELECT * FROM Numbered WHERE RowNo <= @pageSize ORDER BY RowNo;
