DELETE FROM Arrival WHERE HallCode = @hallCode AND Day = @day;
