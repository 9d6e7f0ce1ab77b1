SELECT *
FROM WorkDay
WHERE HallCode = @hallCode AND Day BETWEEN @firstDay AND @lastDay
ORDER BY Day;
