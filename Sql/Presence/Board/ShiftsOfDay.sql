SELECT * FROM Shift WHERE HallCode = @hallCode AND Day = @day ORDER BY PostCode, StartsAtUtc;
