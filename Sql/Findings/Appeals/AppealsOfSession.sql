SELECT a.* FROM Finding AS f
JOIN Appeal AS a ON a.HallCode = f.HallCode AND a.FindingId = f.FindingId
WHERE f.HallCode = @hallCode AND f.SessionId = @sessionId
ORDER BY a.FiledAtUtc;
