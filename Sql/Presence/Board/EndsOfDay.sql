SELECT MIN(s.StartsAtUtc) AS StartsAtUtc, MAX(s.EndsAtUtc) AS EndsAtUtc FROM PresenceDay AS d
JOIN PresenceSpan AS s ON s.HallCode = d.HallCode AND s.PostCode = d.PostCode AND s.Day = d.Day
WHERE d.HallCode = @hallCode AND d.Day = @day;
