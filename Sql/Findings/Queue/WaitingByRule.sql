SELECT w.RuleKey, w.DocumentId, w.Clause, w.Severity, w.IsLead, COUNT(DISTINCT w.SessionId) AS Sessions, MIN(w.Day) AS OldestDay
FROM (
  SELECT f.RuleKey, f.DocumentId, f.Clause, f.SessionId, f.Day, f.IsLead, CASE WHEN f.IsLead = 1 THEN '' ELSE f.Severity END AS Severity
  FROM Finding AS f
  WHERE f.HallCode = @hallCode AND f.State = 'open'
) AS w
GROUP BY w.RuleKey, w.DocumentId, w.Clause, w.Severity, w.IsLead
ORDER BY w.RuleKey, w.DocumentId, w.Clause, w.Severity, w.IsLead;
