SELECT f.HallCode, MIN(f.FileKey) AS FileKey, f.MediaHash, MIN(f.BatchId) AS BatchId
FROM Footage f
LEFT JOIN MediaFile m ON m.MediaHash = f.MediaHash
WHERE f.HallCode = @hallCode
  AND (m.MediaHash IS NULL OR m.State = 'waiting' OR m.MeasuredUnder <> @measuredUnder)
GROUP BY f.HallCode, f.MediaHash
ORDER BY f.MediaHash;
