SELECT s.SessionId, s.Kind AS SessionKind, s.SubjectKey, s.StaffNo, s.PostCode, s.Day, s.StartsAtUtc, s.EndsAtUtc,
  s.Priority, s.OpenFindings, st.Name AS StaffName, COALESCE(st.Department, po.Department) AS Department, po.Name AS PostName,
  f.FindingId, f.State AS FindingState, f.RuleKey, f.DocumentId, f.Clause, f.Kind AS FindingKind, f.Severity, f.Probability,
  f.Quote, f.StartSeconds, f.Minutes, f.AbsenceWord, f.Machine, f.IsLead, f.Revised,
  (SELECT u.Body FROM Utterance AS u
    WHERE s.Kind = 'call' AND u.HallCode = s.HallCode AND u.CallId = s.SubjectKey AND u.TurnNo =
      (SELECT MIN(o.TurnNo) FROM Utterance AS o WHERE o.HallCode = s.HallCode AND o.CallId = s.SubjectKey AND o.Speaker = 'citizen')) AS Opening,
  (SELECT MIN(c.DueAtUtc) FROM Clock AS c
    WHERE c.HallCode = s.HallCode AND c.SubjectKind = s.Kind AND c.SubjectKey = s.SubjectKey AND c.State = 'running') AS DueAtUtc
