SELECT CASE WHEN c.Direction IS NULL THEN 'line' ELSE CONCAT('line ', c.Direction) END AS Source, 'calls' AS Feed,
  COUNT(*) AS Parsed, COUNT(s.CallId) AS Scored
FROM Call c
LEFT JOIN CallScore s ON s.HallCode = c.HallCode AND s.CallId = c.CallId
WHERE c.HallCode = @hallCode AND c.StartedAtUtc >= @fromUtc AND c.StartedAtUtc < @untilUtc
GROUP BY c.Direction
ORDER BY c.Direction;
