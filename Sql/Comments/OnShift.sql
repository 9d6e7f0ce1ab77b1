SELECT DISTINCT StaffNo FROM Shift
WHERE HallCode = @hallCode AND PostCode = @postCode AND StartsAtUtc < @untilUtc AND EndsAtUtc > @fromUtc
ORDER BY StaffNo;
