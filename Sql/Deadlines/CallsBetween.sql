SELECT *
FROM Call
WHERE HallCode = @hallCode AND StartedAtUtc >= @startUtc AND StartedAtUtc < @endUtc
ORDER BY CallId;
