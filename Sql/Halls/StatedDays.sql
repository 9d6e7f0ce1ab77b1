SELECT w.Day, w.IsWorkday, w.Hours, w.BatchId, w.LineNumber, b.FileName
FROM WorkDay AS w
LEFT JOIN Batch AS b ON b.HallCode = w.HallCode AND b.BatchId = w.BatchId
WHERE w.HallCode = @hallCode AND w.Day BETWEEN @firstDay AND @lastDay
ORDER BY w.Day;
