SELECT 'recordings' AS Source, 'recordings' AS Feed, COUNT(*) AS Due, COUNT(r.FileKey) AS Parsed,
  COALESCE(SUM(CASE WHEN m.State IN ('ready', 'incomplete') THEN 1 ELSE 0 END), 0) AS Scored
FROM Call c
LEFT JOIN Recording r ON r.HallCode = c.HallCode AND r.CallId = c.CallId
LEFT JOIN MediaFile m ON m.MediaHash = r.MediaHash
WHERE c.HallCode = @hallCode AND c.StartedAtUtc >= @fromUtc AND c.StartedAtUtc < @untilUtc AND c.Recording IS NOT NULL;
