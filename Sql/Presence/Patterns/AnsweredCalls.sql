SELECT *
FROM Call
WHERE HallCode = @hallCode AND StartedAtUtc >= @sinceUtc AND (Missed IS NULL OR Missed = 0);
