SELECT ReviewId, RatedAtUtc, Level, Channel, PostCode, StaffNo, IsDefault
FROM Review
WHERE HallCode = @hallCode AND RatedAtUtc >= @fromUtc AND RatedAtUtc < @untilUtc
ORDER BY RatedAtUtc, ReviewId;
