SELECT f.FindingId, f.StaffNo, f.RuleKey, f.DocumentId, f.Clause, f.Kind, v.Severity, f.OccurredAtUtc,
  CASE WHEN EXISTS (
    SELECT 1 FROM Appeal a WHERE a.HallCode = f.HallCode AND a.FindingId = f.FindingId AND a.State = 'open'
  ) THEN 1 ELSE 0 END AS IsAppealed
FROM Finding f
JOIN Verdict v ON v.HallCode = f.HallCode AND v.FindingId = f.FindingId
WHERE f.HallCode = @hallCode AND f.Day >= @firstDay AND f.Day <= @lastDay
  AND f.StaffNo IS NOT NULL AND f.IsLead = 0 AND f.State = 'decided' AND v.Outcome = 'confirmed'
  AND v.VerdictNo = (SELECT MAX(x.VerdictNo) FROM Verdict x WHERE x.HallCode = v.HallCode AND x.FindingId = v.FindingId)
ORDER BY f.OccurredAtUtc, f.FindingId;
