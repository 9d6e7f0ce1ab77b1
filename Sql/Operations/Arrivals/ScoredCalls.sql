SELECT c.StartedAtUtc
FROM CallScore s
JOIN Call c ON c.HallCode = s.HallCode AND c.CallId = s.CallId
WHERE s.HallCode = @hallCode AND s.ScoredAtUtc >= @sinceUtc;
