SELECT MAX(Day) AS Day
FROM Session
WHERE HallCode = @hallCode;
