SELECT f.FindingId, s.SubjectKey AS CallId, f.TurnNo, f.DocumentId, f.Clause, f.Quote, v.Outcome, v.ReasonCode
FROM Finding AS f
JOIN Session AS s ON s.HallCode = f.HallCode AND s.SessionId = f.SessionId
JOIN Verdict AS v ON v.HallCode = f.HallCode AND v.FindingId = f.FindingId
WHERE f.HallCode = @hallCode AND f.State = 'decided' AND f.Kind = 'phrase' AND f.TurnNo IS NOT NULL AND s.Kind = 'call'
  AND v.VerdictNo = (SELECT MAX(w.VerdictNo) FROM Verdict AS w WHERE w.HallCode = f.HallCode AND w.FindingId = f.FindingId)
ORDER BY s.SubjectKey, f.TurnNo, f.FindingId;
