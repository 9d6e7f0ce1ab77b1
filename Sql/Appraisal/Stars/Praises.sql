SELECT f.StaffNo, COALESCE(c.Body, f.Quote) AS Quote, f.OccurredAtUtc AS AtUtc, f.SessionId, CASE WHEN v.Outcome = 'confirmed' THEN 1 ELSE 0 END AS IsConfirmed
FROM Finding AS f
LEFT JOIN Verdict AS v ON v.HallCode = f.HallCode AND v.FindingId = f.FindingId
  AND v.VerdictNo = (SELECT MAX(x.VerdictNo) FROM Verdict AS x WHERE x.HallCode = f.HallCode AND x.FindingId = f.FindingId)
LEFT JOIN Session AS s ON s.HallCode = f.HallCode AND s.SessionId = f.SessionId AND s.Kind = 'comment'
LEFT JOIN Comment AS c ON c.HallCode = s.HallCode AND c.EntryId = s.SubjectKey
WHERE f.HallCode = @hallCode AND f.Day BETWEEN @firstDay AND @lastDay AND f.Kind = 'praise' AND f.StaffNo IS NOT NULL AND f.State <> 'withdrawn'
  AND (v.Outcome IS NULL OR v.Outcome = 'confirmed')
ORDER BY f.OccurredAtUtc DESC;
