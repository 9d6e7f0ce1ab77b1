SELECT *
FROM PresenceSpan
WHERE HallCode = @hallCode AND Day BETWEEN @firstDay AND @lastDay
ORDER BY PostCode, Day, SpanNo;
