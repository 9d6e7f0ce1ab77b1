SELECT *
FROM Review
WHERE HallCode = @hallCode AND RatedAtUtc >= @sinceUtc AND Level <= 2 AND IsDefault = 0
ORDER BY ReviewId;
