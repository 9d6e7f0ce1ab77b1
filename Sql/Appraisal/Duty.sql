SELECT s.StaffNo, s.StartsAtUtc, s.EndsAtUtc, p.RequiredSeconds, p.UnobservedSeconds
FROM Shift s
LEFT JOIN PresenceDay p ON p.HallCode = s.HallCode AND p.PostCode = s.PostCode AND p.Day = s.Day
WHERE s.HallCode = @hallCode AND s.Day >= @firstDay AND s.Day <= @lastDay;
