    AND (@ruleKey IS NULL AND @severity IS NULL AND @isLead IS NULL
      OR EXISTS (SELECT 1 FROM Finding AS hit
        WHERE hit.HallCode = s.HallCode AND hit.SessionId = s.SessionId AND hit.State = @state
          AND (@ruleKey IS NULL OR hit.RuleKey = @ruleKey)
          AND (@severity IS NULL OR hit.Severity = @severity)
          AND (@isLead IS NULL OR hit.IsLead = @isLead)))
