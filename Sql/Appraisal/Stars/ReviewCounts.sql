SELECT StaffNo, COUNT(*) AS Given, SUM(CASE WHEN Level = 5 THEN 1 ELSE 0 END) AS Best, SUM(CASE WHEN Level <= 2 THEN 1 ELSE 0 END) AS Bad
FROM Review
WHERE HallCode = @hallCode AND RatedAtUtc >= @fromUtc AND RatedAtUtc < @untilUtc AND IsDefault = 0 AND StaffNo IS NOT NULL
GROUP BY StaffNo;
