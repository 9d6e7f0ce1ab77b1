SELECT r.CallId, m.MediaHash, m.ReviewHash, m.AnalysisHash
FROM Recording r
JOIN MediaFile m ON m.MediaHash = r.MediaHash
WHERE r.HallCode = @hallCode AND r.CallId IS NOT NULL
  AND m.State IN ('ready', 'incomplete') AND m.ReviewHash IS NOT NULL AND m.AnalysisHash IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM Transcript t WHERE t.HallCode = r.HallCode AND t.CallId = r.CallId)
ORDER BY r.CallId;
