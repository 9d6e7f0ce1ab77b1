SELECT * FROM Finding
WHERE HallCode = @hallCode AND Day >= @firstDay AND Day <= @lastDay AND State <> 'withdrawn'
ORDER BY OccurredAtUtc, FindingId;
