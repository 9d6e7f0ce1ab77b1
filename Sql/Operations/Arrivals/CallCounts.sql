-- A call that nobody answered has no words to read; every other is read only with its transcript.
WITH Named AS (
  SELECT c.CallId, COALESCE(c.Missed, 0) AS IsMissed, CASE WHEN c.LineName IS NOT NULL THEN CONCAT('line ', c.LineName) WHEN c.Direction IS NULL THEN 'line' ELSE CONCAT('line ', c.Direction) END AS Source
  FROM Call c
  WHERE c.HallCode = @hallCode AND c.StartedAtUtc >= @fromUtc AND c.StartedAtUtc < @untilUtc
)
SELECT n.Source, 'calls' AS Feed, COUNT(*) AS Parsed, COUNT(s.CallId) AS Scored
FROM Named n
LEFT JOIN CallScore s ON s.HallCode = @hallCode AND s.CallId = n.CallId AND (s.TranscriptHash IS NOT NULL OR n.IsMissed = 1)
GROUP BY n.Source
ORDER BY n.Source;
