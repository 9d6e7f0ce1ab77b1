SELECT 'transcripts' AS Source, 'transcripts' AS Feed, COUNT(*) AS Due, COUNT(t.CallId) AS Parsed, COUNT(s.CallId) AS Scored
FROM Call c
LEFT JOIN Transcript t ON t.HallCode = c.HallCode AND t.CallId = c.CallId
LEFT JOIN CallScore s ON s.HallCode = c.HallCode AND s.CallId = c.CallId AND s.TranscriptHash IS NOT NULL
WHERE c.HallCode = @hallCode AND c.StartedAtUtc >= @fromUtc AND c.StartedAtUtc < @untilUtc AND COALESCE(c.Missed, 0) = 0
  AND EXISTS (SELECT 1 FROM Transcript a WHERE a.HallCode = @hallCode);
