-- A call without words was looked at for its times only: it counts against coverage.
SELECT c.StaffNo, COUNT(*) AS Total, COUNT(s.CallId) AS Scored
FROM Call c
LEFT JOIN CallScore s ON s.HallCode = c.HallCode AND s.CallId = c.CallId AND s.TranscriptHash IS NOT NULL
WHERE c.HallCode = @hallCode AND c.StartedAtUtc >= @fromUtc AND c.StartedAtUtc < @untilUtc AND COALESCE(c.Missed, 0) = 0
GROUP BY c.StaffNo;
