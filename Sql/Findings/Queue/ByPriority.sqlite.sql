SELECT s.SessionId, s.Kind AS SessionKind, s.SubjectKey, s.StaffNo, s.PostCode, s.Day, s.StartsAtUtc, s.EndsAtUtc,
  s.Priority, s.OpenFindings, st.Name AS StaffName, COALESCE(st.Department, po.Department) AS Department, po.Name AS PostName,
  f.FindingId, f.State AS FindingState, f.RuleKey, f.DocumentId, f.Clause, f.Kind AS FindingKind, f.Severity, f.Probability,
  f.Quote, f.StartSeconds, f.Minutes, f.AbsenceWord, f.Machine, f.IsLead, f.Revised,
  (SELECT MIN(c.DueAtUtc) FROM Clock AS c
    WHERE c.HallCode = s.HallCode AND c.SubjectKind = s.Kind AND c.SubjectKey = s.SubjectKey AND c.State = 'running') AS DueAtUtc
FROM (
  SELECT s.HallCode, s.SessionId
  FROM Session AS s
  WHERE s.HallCode = @hallCode AND s.State = @state
    AND s.Day >= @fromDay AND s.Day <= @toDay
    AND (@kind IS NULL OR s.Kind = @kind)
    AND (@staffNo IS NULL OR s.StaffNo = @staffNo)
    AND (@postCode IS NULL OR s.PostCode = @postCode)
    AND (@department IS NULL
      OR EXISTS (SELECT 1 FROM Staff AS unit
        WHERE unit.HallCode = s.HallCode AND unit.StaffNo = s.StaffNo AND unit.Department = @department
          AND unit.ValidFrom <= s.Day AND (unit.ValidTo IS NULL OR unit.ValidTo >= s.Day))
      OR (s.StaffNo IS NULL AND EXISTS (SELECT 1 FROM Post AS place
        WHERE place.HallCode = s.HallCode AND place.PostCode = s.PostCode AND place.Department = @department)))
    AND (@ruleKey IS NULL AND @severity IS NULL AND @isLead IS NULL
      OR EXISTS (SELECT 1 FROM Finding AS hit
        WHERE hit.HallCode = s.HallCode AND hit.SessionId = s.SessionId AND hit.State = @state
          AND (@ruleKey IS NULL OR hit.RuleKey = @ruleKey)
          AND (@severity IS NULL OR hit.Severity = @severity)
          AND (@isLead IS NULL OR hit.IsLead = @isLead)))
    AND s.Priority <= @priority AND (s.Priority < @priority OR s.SessionId < @sessionId)
  ORDER BY s.Priority DESC, s.SessionId DESC
  LIMIT @sessions
) AS p
JOIN Session AS s ON s.HallCode = p.HallCode AND s.SessionId = p.SessionId
LEFT JOIN Post AS po ON po.HallCode = s.HallCode AND po.PostCode = s.PostCode
LEFT JOIN Staff AS st ON st.HallCode = s.HallCode AND st.StaffNo = s.StaffNo
  AND st.ValidFrom <= s.Day AND (st.ValidTo IS NULL OR st.ValidTo >= s.Day)
LEFT JOIN Finding AS f ON f.HallCode = s.HallCode AND f.SessionId = s.SessionId AND f.State <> 'withdrawn'
ORDER BY s.Priority DESC, s.SessionId DESC, f.StartSeconds, f.FindingId;
