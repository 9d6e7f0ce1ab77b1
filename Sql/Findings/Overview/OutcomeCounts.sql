SELECT v.Outcome AS Word, COUNT(*) AS Found
FROM Verdict v
JOIN Finding f ON f.HallCode = v.HallCode AND f.FindingId = v.FindingId
WHERE v.HallCode = @hallCode AND f.Day BETWEEN @firstDay AND @lastDay
  AND NOT EXISTS (
    SELECT 1 FROM Verdict later
    WHERE later.HallCode = v.HallCode AND later.FindingId = v.FindingId AND later.VerdictNo > v.VerdictNo)
GROUP BY v.Outcome
ORDER BY v.Outcome;
