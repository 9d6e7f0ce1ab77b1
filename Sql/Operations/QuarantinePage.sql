WITH Ranked AS (
  SELECT q.*, ROW_NUMBER() OVER (ORDER BY q.BatchId, q.EntryNo) AS RowNo
  FROM Quarantine q
  JOIN Batch b ON b.HallCode = q.HallCode AND b.BatchId = q.BatchId
  WHERE q.HallCode = @hallCode AND (@feed IS NULL OR q.Feed = @feed) AND (@state IS NULL OR q.State = @state)
    AND (@batchId IS NULL OR q.BatchId = @batchId)
    AND (@ownerId IS NULL OR COALESCE(q.OwnerId, '-') = @ownerId)
    AND (@day IS NULL OR (b.FirstDay <= @day AND b.LastDay >= @day) OR (b.FirstDay IS NULL AND b.ArrivedAtUtc >= @fromUtc AND b.ArrivedAtUtc < @untilUtc))
    AND (q.BatchId > @afterBatch OR (q.BatchId = @afterBatch AND q.EntryNo > @afterEntry))
)
SELECT HallCode, BatchId, EntryNo, Feed, FileName, LineNumber, ColumnName, Value, ReasonCode, Reason, RowText, State, OwnerId, ResolvedAtUtc, CreatedAtUtc
FROM Ranked
WHERE RowNo <= @pageSize
ORDER BY RowNo;
