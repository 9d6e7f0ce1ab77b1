SELECT f.FindingId, v.Outcome
FROM Finding AS f
JOIN Verdict AS v ON v.HallCode = f.HallCode AND v.FindingId = f.FindingId
WHERE f.HallCode = @hallCode AND f.SessionId = @sessionId AND f.State = 'decided' AND f.ScoredUnder <> 'person'
  AND v.VerdictNo = (SELECT MAX(w.VerdictNo) FROM Verdict AS w WHERE w.HallCode = f.HallCode AND w.FindingId = f.FindingId);
