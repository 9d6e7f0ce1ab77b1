SELECT *
FROM Session
WHERE HallCode = @hallCode AND Day = @day AND Kind = 'absence'
ORDER BY StartsAtUtc, SessionId;
