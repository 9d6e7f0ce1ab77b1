SELECT m.MediaHash, m.Format, m.ReviewHash, r.CallId, c.StaffNo
FROM Recording r
JOIN MediaFile m ON m.MediaHash = r.MediaHash
LEFT JOIN Call c ON c.HallCode = r.HallCode AND c.CallId = r.CallId
WHERE r.HallCode = @hallCode AND (r.MediaHash = @mediaHash OR m.ReviewHash = @mediaHash);
