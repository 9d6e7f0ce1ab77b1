SELECT 'tickets' AS Source, 'tickets' AS Feed, COUNT(*) AS Parsed, COUNT(*) AS Scored
FROM Ticket
WHERE HallCode = @hallCode AND TakenAtUtc >= @fromUtc AND TakenAtUtc < @untilUtc;
