SELECT *
FROM Call
WHERE HallCode = @hallCode AND StartedAtUtc >= @startUtc AND StartedAtUtc < @endUtc AND Missed = 1;
