SELECT *
FROM PresenceDay
WHERE HallCode = @hallCode AND Day = @day
ORDER BY PostCode;
