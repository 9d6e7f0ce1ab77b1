INSERT INTO DirtyDay (HallCode, Day)
SELECT DISTINCT s.HallCode, s.Day
FROM Shift s
WHERE s.HallCode = @hallCode
  AND NOT EXISTS (SELECT 1 FROM DirtyDay d WHERE d.HallCode = s.HallCode AND d.Day = s.Day);
