SELECT *
FROM PresenceSpan
WHERE HallCode = @hallCode AND Day = @day AND PostCode = @postCode
ORDER BY SpanNo;
