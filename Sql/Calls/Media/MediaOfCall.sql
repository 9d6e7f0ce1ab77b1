SELECT m.* FROM Recording r
JOIN MediaFile m ON m.MediaHash = r.MediaHash
WHERE r.HallCode = @hallCode AND r.CallId = @callId
ORDER BY r.FileKey;
