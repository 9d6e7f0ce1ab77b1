SELECT StaffNo, Period, Score
FROM AppraisalScore
WHERE HallCode = @hallCode AND Period >= @firstMonth AND Period <= @lastMonth
ORDER BY StaffNo, Period;
