SELECT 'recordings' AS Source, 'recordings' AS Feed, COUNT(DISTINCT c.CallId) AS Due, COUNT(DISTINCT CASE WHEN r.FileKey IS NULL THEN NULL ELSE c.CallId END) AS Parsed,
  COUNT(DISTINCT CASE WHEN m.State IN ('ready', 'incomplete') THEN c.CallId ELSE NULL END) AS Scored
FROM Call c
LEFT JOIN Recording r ON r.HallCode = c.HallCode AND r.CallId = c.CallId
LEFT JOIN MediaFile m ON m.MediaHash = r.MediaHash
WHERE c.HallCode = @hallCode AND c.StartedAtUtc >= @fromUtc AND c.StartedAtUtc < @untilUtc AND c.Recording IS NOT NULL;
