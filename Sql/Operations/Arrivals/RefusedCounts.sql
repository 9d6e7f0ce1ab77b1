SELECT Feed AS Source, Feed, SUM(Quarantined) AS Parsed
FROM Batch
WHERE HallCode = @hallCode AND Quarantined > 0
  AND ((FirstDay = @day AND LastDay = @day) OR (FirstDay IS NULL AND ArrivedAtUtc >= @fromUtc AND ArrivedAtUtc < @untilUtc))
GROUP BY Feed
ORDER BY Feed;
