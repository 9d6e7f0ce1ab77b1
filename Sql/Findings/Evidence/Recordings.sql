SELECT r.FileName, r.MediaHash, m.State, m.Note, m.DecodedSeconds, m.Channels, m.ReviewHash, m.AnalysisHash
FROM Recording AS r
LEFT JOIN MediaFile AS m ON m.MediaHash = r.MediaHash
WHERE r.HallCode = @hallCode AND r.CallId = @callId
ORDER BY CASE WHEN m.ReviewHash IS NULL THEN 1 ELSE 0 END, r.FileKey;
