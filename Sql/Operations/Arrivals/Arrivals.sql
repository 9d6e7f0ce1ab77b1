SELECT * FROM Arrival WHERE HallCode = @hallCode AND Day >= @fromDay AND Day < @untilDay ORDER BY Day, Source;
