SELECT MAX(c.TalkSeconds) FROM Recording r
JOIN Call c ON c.HallCode = r.HallCode AND c.CallId = r.CallId
WHERE r.HallCode = @hallCode AND r.MediaHash = @mediaHash;
