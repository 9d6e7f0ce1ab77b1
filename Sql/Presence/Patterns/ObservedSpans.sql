SELECT *
FROM PresenceSpan
WHERE HallCode = @hallCode AND Day BETWEEN @firstDay AND @lastDay AND Kind IN ('present', 'absent');
