SELECT Kind, COUNT(*) AS Lines, SUM(CASE WHEN DoneAtUtc IS NULL THEN 1 ELSE 0 END) AS Undone
FROM LedgerEntry
WHERE HallCode = @hallCode AND EnteredAtUtc >= @fromUtc AND EnteredAtUtc < @untilUtc
GROUP BY Kind
ORDER BY Kind;
