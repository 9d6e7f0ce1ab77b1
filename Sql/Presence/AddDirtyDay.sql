INSERT INTO DirtyDay (HallCode, Day)
SELECT @hallCode, @day
WHERE NOT EXISTS (SELECT 1 FROM DirtyDay WHERE HallCode = @hallCode AND Day = @day);
