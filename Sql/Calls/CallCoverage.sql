-- A call without words was looked at for its times only: it counts against coverage.
SELECT COUNT(*) AS Calls, COUNT(s.CallId) AS Scored
FROM Call c
LEFT JOIN CallScore s ON s.HallCode = c.HallCode AND s.CallId = c.CallId AND s.TranscriptHash IS NOT NULL
WHERE c.HallCode = @hallCode AND c.StartedAtUtc >= @fromUtc AND c.StartedAtUtc < @toUtc AND COALESCE(c.Missed, 0) = 0;
