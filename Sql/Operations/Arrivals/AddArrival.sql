INSERT INTO Arrival (HallCode, Day, Source, Feed, Expected, ExpectedFrom, Arrived, Parsed, Scored, Quarantined, Late, State)
VALUES (@HallCode, @Day, @Source, @Feed, @Expected, @ExpectedFrom, @Arrived, @Parsed, @Scored, @Quarantined, @Late, @State);
