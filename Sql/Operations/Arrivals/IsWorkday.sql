SELECT IsWorkday FROM WorkDay WHERE HallCode = @hallCode AND Day = @day;
