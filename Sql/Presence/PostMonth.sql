SELECT *
FROM PresenceDay
WHERE HallCode = @hallCode AND PostCode = @postCode AND Day BETWEEN @firstDay AND @lastDay
ORDER BY Day;
