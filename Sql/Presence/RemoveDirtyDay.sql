DELETE FROM DirtyDay WHERE HallCode = @hallCode AND Day = @day;
