SELECT *
FROM Ticket
WHERE HallCode = @hallCode AND TakenAtUtc >= @startUtc AND TakenAtUtc < @endUtc;
