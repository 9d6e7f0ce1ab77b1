SELECT *
FROM StaffLeave
WHERE HallCode = @hallCode AND StartsAtUtc < @endUtc AND EndsAtUtc > @startUtc;
