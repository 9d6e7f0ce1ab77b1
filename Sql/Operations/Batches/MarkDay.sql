INSERT INTO DirtyDay (HallCode, Day)
SELECT @HallCode, @Day
WHERE NOT EXISTS (SELECT 1 FROM DirtyDay WHERE HallCode = @HallCode AND Day = @Day);

INSERT INTO DirtyDay (HallCode, Day)
SELECT @HallCode, @DayBefore
WHERE EXISTS (SELECT 1 FROM Shift WHERE HallCode = @HallCode AND Day = @DayBefore AND EndsAtUtc > @DayStartsAtUtc)
  AND NOT EXISTS (SELECT 1 FROM DirtyDay WHERE HallCode = @HallCode AND Day = @DayBefore);
