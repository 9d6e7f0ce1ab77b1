    AND EXISTS (SELECT 1 FROM Finding AS hit -- given finding
        WHERE hit.HallCode = s.HallCode AND hit.SessionId = s.SessionId AND hit.State = @state -- given finding
          AND hit.RuleKey = @ruleKey -- given eachRule
          AND hit.Severity = @severity -- given eachSeverity
          AND hit.IsLead = @isLead -- given eachLead
    ) -- given finding
