INSERT INTO Pattern (HallCode, PatternId, Kind, Source, Subject, Cell, Hits, Chances, Rate, ExpectedRate, QValue, SinceDay, UntilDay, FirstShownDay)
VALUES (@HallCode, @PatternId, @Kind, @Source, @Subject, @Cell, @Hits, @Chances, @Rate, @ExpectedRate, @QValue, @SinceDay, @UntilDay, @FirstShownDay);
