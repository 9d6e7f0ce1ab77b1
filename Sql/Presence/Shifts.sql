SELECT *
FROM Shift
WHERE HallCode = @hallCode AND Day BETWEEN @firstDay AND @lastDay;
