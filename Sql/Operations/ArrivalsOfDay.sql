SELECT HallCode, Day, Source, Feed, Expected, ExpectedFrom, Arrived, Parsed, Scored, Quarantined, Late, State
FROM Arrival
WHERE HallCode = @hallCode AND Day = @day
ORDER BY Feed, Source;
