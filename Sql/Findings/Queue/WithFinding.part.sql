    AND EXISTS (SELECT 1 FROM Finding AS hit -- given finding
        WHERE hit.HallCode = s.HallCode AND hit.SessionId = s.SessionId AND hit.State = @state -- given finding
          AND hit.RuleKey = @ruleKey -- given ruleKey
          AND hit.Severity = @severity -- given severity
          AND hit.IsLead = @isLead -- given isLead
    ) -- given finding
