SELECT * FROM PresenceDay
WHERE HallCode = @hallCode AND PostCode = @postCode AND Day >= @fromDay AND Day <= @toDay
ORDER BY Day;
