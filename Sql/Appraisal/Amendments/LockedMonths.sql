SELECT Period FROM AppraisalLock
WHERE HallCode = @hallCode AND Period BETWEEN @firstMonth AND @lastMonth AND Period NOT LIKE '%Q%'
ORDER BY Period;
