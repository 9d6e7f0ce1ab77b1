SELECT DISTINCT Camera FROM Clip
WHERE HallCode = @hallCode AND PostCode = @postCode AND StartsAtUtc >= @fromUtc AND StartsAtUtc < @toUtc
ORDER BY Camera;
