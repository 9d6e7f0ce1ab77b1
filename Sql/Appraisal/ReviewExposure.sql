SELECT StaffNo, COUNT(*) AS Total, COUNT(*) AS Scored
FROM Review
WHERE HallCode = @hallCode AND RatedAtUtc >= @fromUtc AND RatedAtUtc < @untilUtc AND IsDefault = 0 AND StaffNo IS NOT NULL
GROUP BY StaffNo;
