SELECT c.Camera, c.PostCode, c.StartsAtUtc, c.EndsAtUtc, c.Kind, c.Persons, c.StaffNo, c.FileLocator, b.FileName, c.LineNumber
FROM Clip AS c
LEFT JOIN Batch AS b ON b.HallCode = c.HallCode AND b.BatchId = c.BatchId
WHERE c.HallCode = @hallCode AND c.PostCode = @postCode AND c.StartsAtUtc >= @earliestUtc AND c.StartsAtUtc < @toUtc AND c.EndsAtUtc > @fromUtc
ORDER BY c.StartsAtUtc, c.Camera, c.EndsAtUtc;
