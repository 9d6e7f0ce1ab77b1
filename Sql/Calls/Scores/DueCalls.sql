SELECT c.CallId FROM Call c
LEFT JOIN CallScore s ON s.HallCode = c.HallCode AND s.CallId = c.CallId
LEFT JOIN Transcript t ON t.HallCode = c.HallCode AND t.CallId = c.CallId
LEFT JOIN Recording r ON r.HallCode = c.HallCode AND r.CallId = c.CallId
LEFT JOIN MediaFile m ON m.MediaHash = r.MediaHash
WHERE c.HallCode = @hallCode AND c.StartedAtUtc >= @fromUtc AND c.StartedAtUtc < @untilUtc
  AND (s.CallId IS NULL
    OR s.ScoredUnder <> @scoredUnder
    OR s.CallHash <> c.ContentHash
    OR COALESCE(s.TranscriptHash, '') <> COALESCE(t.SourceHash, '')
    OR COALESCE(s.AnalysisHash, '') <> COALESCE(m.AnalysisHash, '')
    OR (c.Missed = 1 AND c.StartedAtUtc >= @missedSinceUtc))
ORDER BY c.CallId;
