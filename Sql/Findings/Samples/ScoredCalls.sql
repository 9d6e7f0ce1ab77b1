SELECT c.* FROM Call c
JOIN CallScore s ON s.HallCode = c.HallCode AND s.CallId = c.CallId
WHERE c.HallCode = @hallCode AND c.StartedAtUtc >= @fromUtc AND c.StartedAtUtc < @untilUtc AND s.StaffTurns > 0
ORDER BY c.CallId;
