SELECT Day, Kind, COUNT(*) AS Found
FROM Finding
WHERE HallCode = @hallCode AND Day BETWEEN @firstDay AND @lastDay AND State <> 'withdrawn' AND Kind <> 'praise'
GROUP BY Day, Kind
ORDER BY Day, Kind;
