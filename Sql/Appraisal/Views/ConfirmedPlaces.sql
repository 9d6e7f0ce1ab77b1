SELECT f.PostCode, p.Name AS PostName, f.OccurredAtUtc, f.Day, f.DocumentId, f.Clause, f.SessionId, f.RuleKey, f.Kind, f.StaffNo, f.Quote, f.AbsenceWord, f.Minutes
FROM Finding AS f
JOIN Verdict AS v ON v.HallCode = f.HallCode AND v.FindingId = f.FindingId
LEFT JOIN Post AS p ON p.HallCode = f.HallCode AND p.PostCode = f.PostCode
WHERE f.HallCode = @hallCode AND f.Day BETWEEN @firstDay AND @lastDay AND f.IsLead = 0 AND f.State = 'decided' AND f.Kind <> 'praise' AND v.Outcome = 'confirmed'
  AND v.VerdictNo = (SELECT MAX(x.VerdictNo) FROM Verdict AS x WHERE x.HallCode = v.HallCode AND x.FindingId = v.FindingId)
ORDER BY f.OccurredAtUtc;
