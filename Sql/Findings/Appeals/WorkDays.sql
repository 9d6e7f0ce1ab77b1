SELECT * FROM WorkDay WHERE HallCode = @hallCode AND Day >= @fromDay AND Day <= @toDay;
