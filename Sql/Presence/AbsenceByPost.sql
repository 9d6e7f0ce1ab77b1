SELECT e.PostCode, COALESCE(p.Name, e.PostCode) AS Name, SUM(e.AbsentSeconds) AS AbsentSeconds, COUNT(*) AS Episodes
FROM AbsenceEpisode e
LEFT JOIN Post p ON p.HallCode = e.HallCode AND p.PostCode = e.PostCode
WHERE e.HallCode = @hallCode AND e.Day BETWEEN @firstDay AND @lastDay
GROUP BY e.PostCode, COALESCE(p.Name, e.PostCode)
ORDER BY AbsentSeconds DESC, e.PostCode;
