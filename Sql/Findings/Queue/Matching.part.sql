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
