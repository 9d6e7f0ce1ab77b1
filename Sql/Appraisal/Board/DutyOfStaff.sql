SELECT s.Day, s.PostCode, s.StartsAtUtc, s.EndsAtUtc, p.RequiredSeconds, p.UnobservedSeconds
FROM Shift AS s
LEFT JOIN PresenceDay AS p ON p.HallCode = s.HallCode AND p.PostCode = s.PostCode AND p.Day = s.Day
WHERE s.HallCode = @hallCode AND s.StaffNo = @staffNo AND s.Day >= @firstDay AND s.Day <= @lastDay
ORDER BY s.Day DESC, s.StartsAtUtc DESC;
