SELECT f.FindingId, f.SessionId, s.Kind AS SessionKind, f.Kind, f.DocumentId, f.Clause, f.RuleKey, f.Quote, f.MatchKind, f.Reason, f.Minutes, f.OccurredAtUtc, f.Day, f.State,
  v.Outcome, v.Severity, v.ReasonCode, v.Measure, v.Note, v.DecidedAtUtc
FROM Finding AS f
JOIN Session AS s ON s.HallCode = f.HallCode AND s.SessionId = f.SessionId
LEFT JOIN Verdict AS v ON v.HallCode = f.HallCode AND v.FindingId = f.FindingId AND f.State = 'decided'
  AND v.VerdictNo = (SELECT MAX(last.VerdictNo) FROM Verdict AS last WHERE last.HallCode = f.HallCode AND last.FindingId = f.FindingId)
WHERE f.HallCode = @hallCode AND f.StaffNo = @staffNo AND f.Day >= @fromDay AND f.State <> 'withdrawn'
ORDER BY f.OccurredAtUtc DESC, f.FindingId;
