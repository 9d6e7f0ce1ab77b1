SELECT v.* FROM Finding AS f
JOIN Verdict AS v ON v.HallCode = f.HallCode AND v.FindingId = f.FindingId
WHERE f.HallCode = @hallCode AND f.SessionId = @sessionId
ORDER BY v.FindingId, v.VerdictNo;
