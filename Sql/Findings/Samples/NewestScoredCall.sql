SELECT MAX(c.StartedAtUtc) FROM Call c
JOIN CallScore s ON s.HallCode = c.HallCode AND s.CallId = c.CallId
WHERE c.HallCode = @hallCode AND c.StartedAtUtc < @beforeUtc AND s.StaffTurns > 0;
