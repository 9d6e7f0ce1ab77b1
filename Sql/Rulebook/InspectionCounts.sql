SELECT Clause, COUNT(*) AS Total
FROM Inspection
WHERE HallCode = @hallCode AND InspectedAtUtc >= @fromUtc AND InspectedAtUtc < @untilUtc
GROUP BY Clause
ORDER BY Clause;
