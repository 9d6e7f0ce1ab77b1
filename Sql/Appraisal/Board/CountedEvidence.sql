-- The same calls as CallExposure counts: one without words was looked at for its times only.
WITH Counted AS (
  SELECT 'call' AS Kind, c.CallId AS SubjectKey, c.StartedAtUtc AS AtUtc, c.TalkSeconds, CASE WHEN s.CallId IS NULL THEN 0 ELSE 1 END AS IsScored, NULL AS Stars
  FROM Call AS c
  LEFT JOIN CallScore AS s ON s.HallCode = c.HallCode AND s.CallId = c.CallId AND s.TranscriptHash IS NOT NULL
  WHERE c.HallCode = @hallCode AND c.StaffNo = @staffNo AND c.StartedAtUtc >= @fromUtc AND c.StartedAtUtc < @untilUtc AND COALESCE(c.Missed, 0) = 0
  UNION ALL
  SELECT 'review', r.ReviewId, r.RatedAtUtc, NULL, 1, r.Level
  FROM Review AS r
  WHERE r.HallCode = @hallCode AND r.StaffNo = @staffNo AND r.RatedAtUtc >= @fromUtc AND r.RatedAtUtc < @untilUtc AND r.IsDefault = 0
), Placed AS (
  SELECT Counted.*, ROW_NUMBER() OVER (ORDER BY AtUtc DESC, Kind, SubjectKey) AS RowNo, COUNT(*) OVER () AS Found, SUM(IsScored) OVER () AS Scored
  FROM Counted
)
SELECT p.Kind, p.SubjectKey, p.AtUtc, p.TalkSeconds, p.IsScored, p.Stars, p.RowNo, p.Found, p.Scored, se.SessionId,
  (SELECT MIN(rec.MediaHash) FROM Recording AS rec WHERE p.Kind = 'call' AND rec.HallCode = @hallCode AND rec.CallId = p.SubjectKey) AS MediaHash
FROM Placed AS p
LEFT JOIN Session AS se ON se.HallCode = @hallCode AND se.Kind = p.Kind AND se.SubjectKey = p.SubjectKey AND se.State <> 'withdrawn'
WHERE p.RowNo BETWEEN @firstRow AND @lastRow
ORDER BY p.RowNo;
