SELECT e.* FROM Finding AS f
JOIN Appeal AS a ON a.HallCode = f.HallCode AND a.FindingId = f.FindingId
JOIN AppealEffect AS e ON e.HallCode = a.HallCode AND e.AppealId = a.AppealId
WHERE f.HallCode = @hallCode AND f.SessionId = @sessionId
ORDER BY e.AppealId, e.Period;
