SELECT *
FROM Clip
WHERE HallCode = @hallCode AND PostCode = @postCode
  AND StartsAtUtc >= @firstStartUtc AND StartsAtUtc < @endUtc AND EndsAtUtc > @startUtc;
