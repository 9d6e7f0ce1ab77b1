SELECT HallCode, Day
FROM DirtyDay
WHERE HallCode = @hallCode AND Day <= @lastDay
ORDER BY Day;
