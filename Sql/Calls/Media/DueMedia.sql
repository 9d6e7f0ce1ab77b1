SELECT DISTINCT r.MediaHash FROM Recording r
LEFT JOIN MediaFile m ON m.MediaHash = r.MediaHash
WHERE r.HallCode = @hallCode
  AND (m.MediaHash IS NULL OR m.State = 'waiting' OR m.MeasuredUnder <> @measuredUnder)
ORDER BY r.MediaHash;
