SELECT FirstDay, LastDay FROM Batch
WHERE HallCode = @hallCode AND FinishedAtUtc >= @sinceUtc AND FirstDay IS NOT NULL AND LastDay IS NOT NULL
UNION
SELECT f.Day AS FirstDay, f.Day AS LastDay
FROM Verdict v
JOIN Finding f ON f.HallCode = v.HallCode AND f.FindingId = v.FindingId
WHERE v.HallCode = @hallCode AND v.DecidedAtUtc >= @sinceUtc;
