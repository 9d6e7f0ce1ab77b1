SELECT *
FROM PresenceSpan
WHERE HallCode = @hallCode AND Day = @day
ORDER BY PostCode, SpanNo;
