SELECT * FROM Batch
WHERE HallCode = @hallCode AND Feed = @feed AND Quarantined > 0 AND State IN ('quarantined', 'failed', 'loaded')
  AND ((FirstDay <= @day AND LastDay >= @day) OR (FirstDay IS NULL AND ArrivedAtUtc >= @fromUtc AND ArrivedAtUtc < @untilUtc))
ORDER BY ArrivedAtUtc, BatchId;
