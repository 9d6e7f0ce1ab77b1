SELECT v.* FROM Verdict v
WHERE NOT EXISTS (
  SELECT 1 FROM AuditEntry e
  WHERE e.EntryNo = v.AuditNo AND e.SubjectKind = 'finding' AND e.SubjectKey = v.FindingId)
ORDER BY v.HallCode, v.FindingId, v.VerdictNo;
