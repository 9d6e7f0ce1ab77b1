SELECT Level, COUNT(*) AS Found
FROM Review
WHERE HallCode = @hallCode AND RatedAtUtc >= @fromUtc AND RatedAtUtc < @toUtc AND IsDefault = 0
GROUP BY Level
ORDER BY Level;
