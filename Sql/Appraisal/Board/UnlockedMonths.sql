SELECT DISTINCT a.Period
FROM AppraisalScore AS a
WHERE a.HallCode = @hallCode AND a.Period < @thisMonth AND a.Period LIKE '____-__' AND a.Period NOT LIKE '%Q%'
  AND NOT EXISTS (SELECT 1 FROM AppraisalLock AS l WHERE l.HallCode = a.HallCode AND l.Period = a.Period)
ORDER BY a.Period;
