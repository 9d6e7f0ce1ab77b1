SELECT DISTINCT f.SessionId
FROM Finding f
WHERE f.HallCode = @hallCode AND f.Kind = 'phrase' AND f.Day >= @sinceDay AND f.State <> 'withdrawn' AND f.IsLead = 0
  AND NOT EXISTS (
    SELECT 1 FROM Verdict v
    WHERE v.HallCode = f.HallCode AND v.FindingId = f.FindingId AND v.Outcome NOT IN ('confirmed', 'remedied')
      AND v.VerdictNo = (SELECT MAX(w.VerdictNo) FROM Verdict w WHERE w.HallCode = v.HallCode AND w.FindingId = v.FindingId));
