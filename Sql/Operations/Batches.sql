WITH Ranked AS (
  SELECT HallCode, BatchId, Feed, FileName, ArchiveHash, Bytes, State, LastLine, RowsRead, Added, Unchanged, Revised, Quarantined, Ignored, FirstDay, LastDay, ArrivedAtUtc, FinishedAtUtc, RunId, Error, ROW_NUMBER() OVER (ORDER BY ArrivedAtUtc DESC, BatchId DESC) AS RowNo
  FROM Batch
  WHERE HallCode = @hallCode AND (@feed IS NULL OR Feed = @feed) AND (@state IS NULL OR State = @state)
    AND (@day IS NULL OR (FirstDay <= @day AND LastDay >= @day) OR (FirstDay IS NULL AND ArrivedAtUtc >= @fromUtc AND ArrivedAtUtc < @untilUtc))
    AND (ArrivedAtUtc < @beforeUtc OR (ArrivedAtUtc = @beforeUtc AND BatchId < @beforeId))
)
SELECT HallCode, BatchId, Feed, FileName, ArchiveHash, Bytes, State, LastLine, RowsRead, Added, Unchanged, Revised, Quarantined, Ignored, FirstDay, LastDay, ArrivedAtUtc, FinishedAtUtc, RunId, Error
FROM Ranked
WHERE RowNo <= @pageSize
ORDER BY RowNo;
