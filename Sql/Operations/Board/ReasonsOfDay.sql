SELECT q.Feed, q.ReasonCode, MIN(q.Reason) AS Reason, COUNT(*) AS Entries
FROM Quarantine q
JOIN Batch b ON b.HallCode = q.HallCode AND b.BatchId = q.BatchId
WHERE q.HallCode = @hallCode AND q.State = 'open'
  AND ((b.FirstDay <= @day AND b.LastDay >= @day) OR (b.FirstDay IS NULL AND b.ArrivedAtUtc >= @fromUtc AND b.ArrivedAtUtc < @untilUtc))
GROUP BY q.Feed, q.ReasonCode
ORDER BY COUNT(*) DESC, q.Feed, q.ReasonCode;
